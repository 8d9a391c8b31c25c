package se.gemensamingang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static se.gemensamingang.workflow.form.Forms.field;
import static se.gemensamingang.workflow.form.Forms.hidden;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.gemensamingang.shared.InformationClass;

/** What a form says of itself. */
class FormSchemaTest {

  private final FormSchema form = Forms.form(
      field("textarea", "need", "'validate':{'required':true,'maxLength':9},"
          + "'properties':{'store':'case:background','prefill':'true'}"),
      field("radio", "outcome", "'properties':{'store':'process'}"),
      field("textfield", "now", "'readonly':true,'properties':{'show':'case:social'}"),
      "{'type':'html','id':'h','content':'{{story}}','properties':{'show':'case:health','keys':'story,next'}}",
      "{'type':'table','id':'t','dataSource':'=plans','properties':{'show':'command'}}",
      "{'type':'group','id':'g','components':[{'type':'select','id':'u','key':'unit','label':'Enhet',"
          + "'valuesKey':'units','properties':{'store':'command','options':'command'}}]," + hidden("=outcome = \"no\"") + "}",
      field("checkbox", "lost", "'properties':{}"));

  @Test
  void tellsItsQuestionsInOrder() {
    assertThat(form.id()).isEqualTo("small");
    assertThat(form.fields()).containsExactly(
        new Field("id_need", "need", "Fråga need", FieldType.TEXTAREA,
            new Destination.CaseFile(InformationClass.BACKGROUND), true, true, false, Optional.empty()),
        new Field("id_outcome", "outcome", "Fråga outcome", FieldType.RADIO, new Destination.Process(), false, false, false,
            Optional.empty()),
        new Field("u", "unit", "Enhet", FieldType.SELECT, new Destination.Command(), false, false, true,
            Optional.empty()));
  }

  @Test
  void tellsWhereAnswersGo() {
    assertThat(form.destinationOf("outcome")).contains(new Destination.Process());
    assertThat(form.destinationOf("now")).isEmpty();
    assertThat(form.destinationOf("lost")).isEmpty();
  }

  @Test
  void tellsWhatItShowsAndWhereThatComesFrom() {
    assertThat(form.shownKeys()).isEqualTo(Map.of(
        "now", new Source.CaseFile(InformationClass.SOCIAL),
        "story", new Source.CaseFile(InformationClass.HEALTH),
        "next", new Source.CaseFile(InformationClass.HEALTH),
        "plans", new Source.Command()));
  }

  @Test
  void letsTheBrowserHaveOnlyWhatIsShownPrefilledOrAListOfOptions() {
    assertThat(form.readableKeys()).containsExactlyInAnyOrder("need", "now", "story", "next", "plans", "units");
    assertThat(form.optionListKeys()).containsExactly("units");
  }
}
