package se.gemensamingang.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.stereotype.Component;

/** Turns an answer (text, number, boolean, list of codes) into text and back, as JSON. */
@Component
class AnswerText {

  private final JsonMapper json = new JsonMapper();

  String write(Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an answer of type " + answer.getClass().getName() + " cannot be kept");
    }
  }

  Object read(String text) {
    try {
      return json.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept answer cannot be read");
    }
  }
}
