package se.gemensamingang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static se.gemensamingang.workflow.form.Forms.field;
import static se.gemensamingang.workflow.form.Forms.hidden;
import static se.gemensamingang.workflow.form.Forms.json;
import static se.gemensamingang.workflow.form.Forms.quoted;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule a form must keep to be deployed, from both sides of its border. */
class FormRulesTest {

  private static final String HTML =
      "{'type':'html','id':'account','content':'%s','properties':{'show':'case:background','keys':'story, next'}}";
  private final FormRules rules = new FormRules();

  @Test
  void isAcceptedWhenItUsesEverythingThatIsAllowed() {
    accepts(
        "{'type':'text','id':'intro','text':'## Rubrik\\n\\nAntal < 5, se [sidan](https://exempel.se)'}",
        "{'type':'separator','id':'line'}", "{'type':'spacer','id':'gap'}",
        HTML.formatted("<h2 class='lead'>Egna ord</h2><p>{{story}} {{ next }}</p>".replace("'", "\\\"")),
        "{'type':'table','id':'plans','label':'Planer','dataSource':'=plans','columns':[{'label':'Part','key':'party'}],"
            + "'properties':{'show':'command'}}",
        field("textfield", "now", "'readonly':true,'properties':{'show':'case:social'}"),
        field("textarea", "need", "'validate':{'required':true,'maxLength':10000},"
            + "'properties':{'store':'case:background','prefill':'true'}"),
        field("radio", "outcome", "'properties':{'store':'process'}"),
        field("checkbox", "urgent", "'properties':{'store':'process'},'defaultValue':false"),
        field("number", "weeks", "'validate':{'min':1,'max':52},'defaultValue':4,'properties':{'store':'process'}"),
        "{'type':'select','id':'unit','key':'unit','label':'Enhet','valuesKey':'units',"
            + "'properties':{'store':'command','options':'command'}}",
        "{'type':'group','id':'more','label':'Mer','components':[" + field("datetime", "day", "'subtype':'date'") + "],"
            + hidden("=outcome = \"yes\"") + "}");
  }

  @Test
  void isRefusedWhenItIsNotJson() {
    assertThat(rules.check("x.form", "{'a':")).singleElement()
        .satisfies(violation -> assertThat(violation.problem()).contains("JSON"));
    assertThat(rules.check("x.form", "[]")).hasSize(1);
    assertThat(rules.check("x.form", "{\"id\":\"a\",\"id\":\"b\"}")).hasSize(1);
  }

  @Test
  void isRefusedWhenItsGroupsAreTooDeep() {
    String inner = field("checkbox", "deep");
    for (int level = 0; level < 7; level++) {
      inner = "{'type':'group','id':'g%d','components':[%s]}".formatted(level, inner);
    }
    assertThat(rules.check("x.form", json(inner))).hasSize(1);
  }

  @Test
  void isRefusedWhenItIsMadeForANewerCamunda() {
    String form = json(field("checkbox", "tick"));
    assertThat(rules.check("x.form", form)).isEmpty();
    assertThat(rules.check("x.form", form.replace(":16", ":17"))).hasSize(1);
  }

  @Test
  void isRefusedWhenItHasNoIdOrNothingInIt() {
    assertThat(rules.check("x.form", quoted("{'type':'default','components':[]}"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dynamiclist", "filepicker", "documentPreview", "button", "taglist", "expression", "iframe",
      "image", "unheardOf", ""})
  void isRefusedWhenAComponentIsOfAnotherKind(String type) {
    refuses("{'type':'" + type + "','id':'odd','key':'odd'}", "odd");
  }

  @Test
  void isToldWhatADynamicListDoes() {
    assertThat(check("{'type':'dynamiclist','id':'rows','path':'rows'}")).singleElement()
        .satisfies(violation -> assertThat(violation.problem()).contains("Slutför"));
  }

  @Test
  void isRefusedWhenAComponentLacksItsIdOrSharesIt() {
    refuses("{'type':'spacer'}", "");
    refuses("{'type':'spacer','id':'a b'}", "a b");
    assertThat(check("{'type':'spacer','id':'same'}", "{'type':'separator','id':'same'}")).hasSize(1);
  }

  @Test
  void isRefusedWhenTwoFieldsShareAKeyOrAKeyCannotBeUsed() {
    assertThat(check(field("checkbox", "one"), field("checkbox", "one").replace("id_one", "two"))).hasSize(1);
    for (String key : List.of("a.b", "", "9a", "data", "constructor", "å", "a".repeat(65))) {
      refuses(field("checkbox", "tick").replace("'key':'tick'", "'key':'" + key + "'"), "id_tick");
    }
    accepts(field("checkbox", "a".repeat(55)));
  }

  @Test
  void isRefusedWhenAFieldHasNoKnownDestination() {
    for (String store : List.of("", "'store':'case:unknown'", "'store':'Process'", "'store':'case:'", "'store':7")) {
      assertThat(check(field("checkbox", "tick", "'properties':{" + store + "}"))).isNotEmpty();
    }
    refuses(field("checkbox", "tick", "'properties':{'store':'process','stor':'x'}"), "id_tick");
  }

  @Test
  void isRefusedWhenSomethingPersonalGoesToTheProcess() {
    String process = "'properties':{'store':'process'}";
    refuses(field("textfield", "word", "'validate':{'maxLength':10}," + process), "id_word");
    refuses(field("textarea", "words", "'validate':{'maxLength':10}," + process), "id_words");
    refuses(field("datetime", "born", process), "id_born");
    refuses(field("number", "size", "'validate':{'min':1}," + process), "id_size");
    refuses(field("number", "size", "'validate':{'max':1}," + process), "id_size");
    accepts(field("number", "size", "'validate':{'min':1,'max':1}," + process), field("checkbox", "tick", process),
        field("checklist", "several", process), field("select", "choice", process), field("radio", "pick", process));
  }

  @Test
  void isRefusedWhenMoreThanTwelveAnswersAreRequired() {
    assertThat(check(required(12))).isEmpty();
    assertThat(check(required(13))).singleElement()
        .satisfies(violation -> assertThat(violation.problem()).contains("13"));
  }

  @Test
  void isRefusedWhenATextHasNoOrTooGreatALength() {
    refuses(field("textfield", "word", "'validate':{}"), "id_word");
    refuses(field("textfield", "word", "'validate':{'maxLength':4001}"), "id_word");
    refuses(field("textarea", "word", "'validate':{'maxLength':10001}"), "id_word");
    refuses(field("textfield", "word", "'validate':{'maxLength':0}"), "id_word");
    refuses(field("textfield", "word", "'validate':{'minLength':6,'maxLength':5}"), "id_word");
    accepts(field("textfield", "word", "'validate':{'minLength':5,'maxLength':4000}"));
    accepts(field("textarea", "word", "'validate':{'maxLength':10000}"));
  }

  @Test
  void isRefusedWhenALimitDoesNotFitItsField() {
    refuses(field("number", "size", "'validate':{'min':2,'max':1}"), "id_size");
    refuses(field("number", "size", "'validate':{'min':'1'}"), "id_size");
    refuses(field("number", "size", "'validate':{'pattern':'1'}"), "id_size");
    refuses(field("number", "size", "'decimalDigits':-1"), "id_size");
    refuses(field("number", "size", "'increment':'0'"), "id_size");
    refuses(field("number", "size", "'increment':'x'"), "id_size");
    refuses(field("number", "size", "'serializeToString':true"), "id_size");
    refuses(field("datetime", "day", "'subtype':'year'"), "id_day");
    refuses(field("checkbox", "tick", "'validate':{'required':'yes'}"), "id_tick");
    accepts(field("number", "size", "'validate':{'min':1,'max':1},'decimalDigits':0,'increment':'0.5'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a", "(?=a)", "(?i)a", "\\\\1", "\\\\s", "\\\\p{L}", "\\\\u00e5", "[[:alpha:]]", "[]a]", "a{1001}",
      "\\\\Qa\\\\E"})
  void isRefusedWhenAPatternIsReadDifferentlyByTheBrowser(String pattern) {
    refuses(field("textfield", "word", "'validate':{'maxLength':10,'pattern':'" + pattern + "'}"), "id_word");
  }

  @Test
  void isAcceptedWhenAPatternMeansTheSameInBoth() {
    accepts(field("textfield", "word", "'validate':{'maxLength':10,'pattern':'^(?:[A-ZÅÄÖ]{3}|\\\\d+)\\\\/\\\\-\\\\w?$'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=if tick = true then true else false", "tick = true", "=tick", "=amount = \"5\"", "=word > \"a\"",
      "=word = 5", "=tick = \"true\"", "=missing = 1", "=known = \"x\"", "=dependent = true", "=choice = \"maybe\"",
      "=several = [\"yes\"]", "=list contains(several, \"maybe\")", "=count(several) > 1", "=1 = amount",
      "=amount in [1..3]", "=amount in []", "=choice in [\"yes\"] or tick = true", "=choice in (\"yes\")", "=word = \"a\\\\n\"", "=amount = 1 // x",
      "=amount = 1234567890.1234567", "=matches(word, \"a\")", "=day = \"2026-11-22\"", "=word = null", "=tick = null",
      "=(((((((amount = 1)))))))", "=day > 1", "=word.length = 1", "=amount = amount", "=date = 1"})
  void isRefusedWhenAConditionIsOutsideTheSubset(String condition) {
    assertThat(check(subjects(field("checkbox", "target", hidden(condition))))).as(condition)
        .isNotEmpty().allSatisfy(violation -> assertThat(violation.element()).isEqualTo("id_target"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=tick = true", "=amount > -5 and amount <= 7.5", "=not(choice in (\"yes\",\"no\"))",
      "=(choice in [\"yes\"]) or tick = true", "=choice = null", "=day != null", "=word != \"\"",
      "=list contains(several, \"yes\")"})
  void isAcceptedWhenAConditionIsInTheSubset(String condition) {
    assertThat(check(subjects(field("checkbox", "target", hidden(condition))))).isEmpty();
  }

  @Test
  void isRefusedWhenAConditionIsOnSomethingInAConditionalGroup() {
    String inside = field("checkbox", "inside");
    assertThat(check(field("checkbox", "tick"),
        "{'type':'group','id':'g','components':[" + inside + "]," + hidden("=tick = true") + "}",
        field("checkbox", "target", hidden("=inside = true")))).hasSize(1);
  }

  @Test
  void isAcceptedWhenAConditionIsOnSomethingThatTheSameGroupHides() {
    String group = "{'type':'group','id':'%s','components':[%s],%s}";
    String chosen = field("radio", "chosen");
    String depending = field("textfield", "depending", "'validate':{'maxLength':9}," + hidden("=chosen = \"yes\""));
    String deeper = group.formatted("deeper", depending, hidden("=chosen = null"));
    accepts(field("checkbox", "tick"), group.formatted("g", chosen + "," + depending, hidden("=tick = true")));
    accepts(field("checkbox", "tick"), group.formatted("g", chosen + "," + deeper, hidden("=tick = true")));
    assertThat(check(field("checkbox", "tick"), group.formatted("g", chosen, hidden("=tick = true")),
        group.formatted("h", depending, hidden("=tick = true")))).hasSize(1);
    assertThat(check(field("checkbox", "tick"), group.formatted("g", depending + "," + group.formatted("inner", chosen,
        hidden("=tick = true")), hidden("=tick = true")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'label':'=name'", "'label':'Hej {{name}}'", "'description':'= 1'", "'readonly':'=true'",
      "'validate':{'min':'=1'}", "'appearance':{'prefixAdorner':'=x'}"})
  void isRefusedWhenAnExpressionStandsElsewhere(String attribute) {
    String component = "{'type':'number','id':'id_size','key':'size'," + (attribute.contains("label") ? "" : "'label':'L',")
        + "'properties':{'store':'command'}," + attribute + "}";
    assertThat(check(component)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{story.length}}", "{{#if story}}x{{/if}}", "=story", "{{other}}", "<script>1</script>",
      "<p onclick=\\\"x()\\\">a</p>", "<a href=\\\"javascript:x\\\">a</a>", "<img src=\\\"x\\\">", "<style>p{}</style>",
      "<a href=\\\"https://exempel.se/{{story}}\\\">a</a>", "<iframe></iframe>", "<form></form>", "{{story"})
  void isRefusedWhenHtmlDoesOrShowsSomethingElse(String content) {
    assertThat(check(HTML.formatted(content))).isNotEmpty();
  }

  @Test
  void isRefusedWhenATextComponentShowsValues() {
    refuses("{'type':'text','id':'t','text':'{{story}}'}", "t");
    refuses("{'type':'text','id':'t','text':'<script>1</script>'}", "t");
    assertThat(check("{'type':'text','id':'t','text':'a','properties':{'show':'command','keys':'a'}}")).isNotEmpty();
  }

  @Test
  void isRefusedWhenAShownFieldCanBeChanged() {
    refuses(field("textfield", "now", "'properties':{'show':'case:social'}"), "id_now");
    refuses(field("textfield", "now", "'readonly':true,'properties':{'show':'case:unknown'}"), "id_now");
    refuses(field("textfield", "now", "'readonly':true,'properties':{'show':'command','store':'command'}"), "id_now");
    refuses(field("textfield", "now", "'readonly':true,'validate':{'required':true},'properties':{'show':'command'}"),
        "id_now");
    refuses(field("textfield", "now", "'readonly':true,'validate':{'maxLength':5},'properties':{'store':'command'}"), "id_now");
    refuses(field("checkbox", "now", "'disabled':true"), "id_now");
  }

  @Test
  void isRefusedWhenItShowsMoreOfWhoTheParticipantIsThanNameAndBirthYear() {
    String shown = "'readonly':true,'properties':{'show':'case:identity'}";
    accepts(field("textfield", "name", shown), field("number", "birthYear", shown));
    refuses(field("textfield", "personalNumber", shown), "id_personalNumber");
    refuses(field("textfield", "address", shown), "id_address");
    refuses("{'type':'html','id':'h','content':'{{name}} {{personalNumber}}',"
        + "'properties':{'show':'case:identity','keys':'name, personalNumber'}}", "h");
    refuses("{'type':'table','id':'t','dataSource':'=personalNumber','columns':[{'label':'Nr','key':'nr'}],"
        + "'properties':{'show':'case:identity'}}", "t");
  }

  @Test
  void isRefusedWhenAQuestionAboutWhoTheParticipantIsIsPrefilled() {
    for (String key : List.of("personalNumber", "name", "birthYear", "anythingElse")) {
      refuses(field("textfield", key, "'validate':{'maxLength':20},'properties':{'store':'case:identity','prefill':'true'}"),
          "id_" + key);
    }
    accepts(field("textfield", "callName", "'validate':{'maxLength':20},'properties':{'store':'case:identity'}"),
        field("textfield", "phone", "'validate':{'maxLength':20},'properties':{'store':'case:contact','prefill':'true'}"));
  }

  @Test
  void isRefusedWhenATableDoesNotSayWhatItShows() {
    String table = "{'type':'table','id':'t','dataSource':'%s','columns':[%s]%s}";
    String column = "{'label':'Part','key':'party'}";
    String show = ",'properties':{'show':'command'}";
    accepts(table.formatted("=plans", column, show));
    refuses(table.formatted("=plans", column, ""), "t");
    refuses(table.formatted("=plans[1]", column, show), "t");
    refuses(table.formatted("plans", column, show), "t");
    refuses(table.formatted("=plans", "", show), "t");
    refuses(table.formatted("=plans", column, ",'columnsExpression':'=x'" + show), "t");
  }

  @Test
  void isRefusedWhenANameMeansTwoThings() {
    String shown = field("textfield", "a", "'readonly':true,'properties':{'show':'case:social'}");
    assertThat(check(shown, "{'type':'html','id':'h','content':'{{a}}','properties':{'show':'case:health','keys':'a'}}"))
        .hasSize(1);
    accepts(shown, "{'type':'html','id':'h','content':'{{a}}','properties':{'show':'case:social','keys':'a'}}");
    assertThat(check(field("checkbox", "a"),
        "{'type':'html','id':'h','content':'{{a}}','properties':{'show':'command','keys':'a'}}")).hasSize(1);
  }

  @Test
  void isRefusedWhenOptionsAreNotCodesOrComeFromNowhere() {
    String select = "{'type':'select','id':'s','key':'s','label':'S',%s}";
    String store = "'properties':{'store':'process'}";
    refuses(select.formatted("'values':[]," + store), "s");
    refuses(select.formatted("'values':[{'label':'A','value':'ett svar'}]," + store), "s");
    refuses(select.formatted("'values':[{'value':'a'}]," + store), "s");
    refuses(select.formatted("'values':[{'label':'A','value':1}]," + store), "s");
    refuses(select.formatted("'values':[{'label':'A','value':'a'},{'label':'B','value':'a'}]," + store), "s");
    refuses(select.formatted("'valuesKey':'units','properties':{'store':'command'}"), "s");
    refuses(select.formatted("'valuesKey':'units','properties':{'store':'process','options':'command'}"), "s");
    refuses(select.formatted("'valuesKey':'units','properties':{'store':'case:social','options':'command'}"), "s");
    assertThat(check(select.formatted("'valuesExpression':'=units','properties':{'store':'command'}"))).isNotEmpty();
  }

  @Test
  void refusesASourceThatIsUnknownOrBelongsToNoAnswerOfTheCaseFile() {
    refuses(field("checkbox", "tick", "'properties':{'store':'case:social','source':'gissat'}"), "id_tick");
    refuses(field("checkbox", "tick", "'properties':{'store':'command','source':'participant'}"), "id_tick");
    accepts(field("checkbox", "tick", "'properties':{'store':'case:social','source':'certificate'}"));
  }

  @Test
  void isRefusedWhenOnlyTheCaseFileCouldPrefill() {
    refuses(field("checkbox", "tick", "'properties':{'store':'command','prefill':'true'}"), "id_tick");
    refuses(field("checkbox", "tick", "'properties':{'store':'case:social','prefill':'yes'}"), "id_tick");
  }

  @Test
  void isRefusedWhenADefaultIsNoAnswer() {
    refuses(field("select", "choice", "'defaultValue':'maybe'"), "id_choice");
    refuses(field("number", "size", "'validate':{'max':3},'defaultValue':4"), "id_size");
    refuses(field("datetime", "day", "'defaultValue':'2026-02-30'"), "id_day");
    refuses(field("textfield", "word", "'validate':{'maxLength':2},'defaultValue':'abc'"), "id_word");
    accepts(field("select", "choice", "'defaultValue':'yes'"), field("number", "size", "'defaultValue':1.5"));
  }

  @Test
  void isRefusedWhenAFieldHasNoLabel() {
    refuses(field("checkbox", "tick").replace("'label':'Fråga tick',", ""), "id_tick");
    refuses(field("datetime", "day").replace("'dateLabel':'Fråga day',", ""), "id_day");
  }

  @Test
  void isRefusedWhenAGroupHasAPathOrRepeats() {
    refuses("{'type':'group','id':'g','path':'a','components':[]}", "g");
    refuses("{'type':'group','id':'g','isRepeating':true,'components':[]}", "g");
  }

  private static String[] required(int count) {
    return IntStream.range(0, count).mapToObj(each -> field("radio", "q" + each, "'validate':{'required':true}"))
        .toArray(String[]::new);
  }

  private static String[] subjects(String target) {
    return new String[] {field("textfield", "word"), field("number", "amount"), field("select", "choice"),
        field("checkbox", "tick"), field("checklist", "several"), field("datetime", "day"), field("number", "date"),
        field("textfield", "known", "'validate':{'maxLength':9},'properties':{'store':'case:social','prefill':'true'}"),
        field("checkbox", "dependent", hidden("=tick = true")), target};
  }

  private List<Violation> check(String... components) {
    return rules.check("x.form", json(components));
  }

  private void accepts(String... components) {
    assertThat(check(components)).isEmpty();
  }

  private void refuses(String component, String element) {
    assertThat(check(component)).as(component).isNotEmpty().allSatisfy(violation -> {
      assertThat(violation.file()).isEqualTo("x.form");
      assertThat(violation.element()).isEqualTo(element);
      assertThat(violation.problem()).isNotBlank();
      assertThat(violation.mend()).isNotBlank();
    });
  }
}
