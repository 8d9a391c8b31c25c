package se.gemensamingang.directory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import se.gemensamingang.shared.StartRefused;

/** Reads a directory file and refuses the start when anything in it is wrong, with every fault named at once. */
final class DirectoryReading {

  private final String file;
  private final String text;

  /**
   * A reading.
   *
   * @param file the file's name, for messages
   * @param text its content
   */
  DirectoryReading(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** @throws StartRefused when the file has a fault */
  Directory read() {
    Faults faults = new Faults(file, lines());
    DirectoryFile content = content(faults);
    new DirectoryCheck(content, faults).run();
    if (!faults.list().isEmpty()) {
      throw refused(faults.list());
    }
    return DirectoryInMemory.of(content);
  }

  private LineNumbers lines() {
    try {
      return new LineNumbers(text);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw refused(List.of(file + ", rad " + line + ": Raden går inte att läsa som YAML. "
          + "Se efter indrag, kolon, citattecken och att ingen nyckel står två gånger."));
    }
  }

  private DirectoryFile content(Faults faults) {
    try {
      DirectoryFile content = YAMLMapper.builder().addHandler(new UnknownKeys(faults)).build()
          .readValue(text, DirectoryFile.class);
      return content == null ? new DirectoryFile(null, null, null, null) : content;
    } catch (JsonMappingException e) {
      faults.at(pointer(e), "Värdet har fel form.", "Jämför med samma ställe i demokatalogen demo.yml.");
      throw refused(faults.list());
    } catch (JsonProcessingException e) {
      throw refused(List.of(file + ", rad " + e.getLocation().getLineNr() + ": Raden går inte att läsa som YAML. "
          + "Se efter indrag och kolon."));
    }
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
        .collect(Collectors.joining());
  }

  private StartRefused refused(List<String> faults) {
    return new StartRefused(
        "Katalogen " + file + " har " + (faults.size() == 1 ? "ett fel." : faults.size() + " fel."),
        "Rätta raderna nedan och starta igen.",
        faults);
  }

  private static final class UnknownKeys extends DeserializationProblemHandler {

    private final Faults faults;

    private UnknownKeys(Faults faults) {
      this.faults = faults;
    }

    @Override
    public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
        JsonDeserializer<?> deserializer, Object bean, String key) throws IOException {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      faults.at(pointer, "Nyckeln ”" + key + "” finns inte.", "Rätta stavningen eller ta bort den.");
      parser.skipChildren();
      return true;
    }
  }
}
