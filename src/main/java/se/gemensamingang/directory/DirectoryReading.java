package se.gemensamingang.directory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import se.gemensamingang.shared.StartRefused;

/**
 * Reads a directory file together with what the database knows, and refuses it when anything is wrong, with every fault
 * named at once.
 */
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

  /**
   * Takes the structure from the file. Persons come from the file only as long as the database knows none; groups that the
   * database does not know come from the file always.
   *
   * @param known what the database knows
   * @param today the day
   * @return the state after the reading
   * @throws StartRefused when the file has a fault, by itself or together with what the database knows
   */
  DirectoryState onto(DirectoryState known, LocalDate today) {
    FileFaults faults = new FileFaults(file, lines());
    DirectoryFile content = content(faults);
    DirectoryState state = known.caseworkers().isEmpty() ? DirectoryState.of(content) : merged(known, content, faults);
    Faults found = known.caseworkers().isEmpty() ? faults : inFile(content, state, faults);
    DirectoryFile checked = known.caseworkers().isEmpty() ? content : state.asFile();
    new DirectoryCheck(checked, today, found).run();
    if (!faults.list().isEmpty()) {
      throw refused(faults.list());
    }
    return state;
  }

  private static DirectoryState merged(DirectoryState known, DirectoryFile content, FileFaults faults) {
    DirectoryState state = known.withStructure(content);
    for (DirectoryFile.IntakeGroupEntry group : content.intakeGroups()) {
      if (state.intakeGroup(group.id()).isEmpty() && group.id() != null) {
        state = state.with(group);
      }
    }
    known.intakeGroups().values().stream()
        .filter(group -> content.intakeGroups().stream().noneMatch(each -> group.id().equals(each.id())))
        .forEach(group -> faults.at("/intakeGroups", "Gruppen ”" + group.name() + "” saknas, men har ärenden att besluta om.",
            "Lägg tillbaka gruppen."));
    return state;
  }

  /** Points out where in the file something stands that is wrong together with what the database knows. */
  private static Faults inFile(DirectoryFile content, DirectoryState state, FileFaults faults) {
    List<String> groups = List.copyOf(state.intakeGroups().keySet());
    List<String> written = content.intakeGroups().stream().map(DirectoryFile.IntakeGroupEntry::id).toList();
    return (pointer, reason, mend) -> {
      String[] steps = pointer.split("/", 4);
      String there = pointer;
      if ("caseworkers".equals(steps[1]) || "absences".equals(steps[1])) {
        there = "/units";
      } else if ("intakeGroups".equals(steps[1]) && steps.length > 2) {
        there = "/intakeGroups/" + written.indexOf(groups.get(Integer.parseInt(steps[2])))
            + (steps.length > 3 ? "/" + steps[3] : "");
      }
      faults.at(there, reason, mend);
    };
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

  private DirectoryFile content(FileFaults faults) {
    try {
      DirectoryFile content = YAMLMapper.builder().addModule(new JavaTimeModule())
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .addHandler(new UnknownKeys(faults)).build()
          .readValue(text, DirectoryFile.class);
      return content == null ? DirectoryFile.empty() : content;
    } catch (JsonMappingException e) {
      faults.at(pointer(e), "Värdet har fel form.", "Jämför med samma ställe i demokatalogen demo.yml; dagar skrivs som"
          + " 2026-12-01.");
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
