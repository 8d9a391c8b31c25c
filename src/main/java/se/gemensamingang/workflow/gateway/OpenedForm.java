package se.gemensamingang.workflow.gateway;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;
import se.gemensamingang.workflow.form.Destination;
import se.gemensamingang.workflow.form.Field;
import se.gemensamingang.workflow.form.FormSchema;
import se.gemensamingang.workflow.form.Source;

/**
 * What one reader sees in one opening of a form. Each information class is read once and leaves one trace, however many
 * fields show something of it.
 */
final class OpenedForm {

  private final FormSchema schema;
  private final FormContext context;
  private final CaseFile caseFile;
  private final FormService service;
  private final Map<InformationClass, Map<String, Object>> read = new EnumMap<>(InformationClass.class);
  private Map<String, Object> shown;

  OpenedForm(FormSchema schema, FormContext context, CaseFile caseFile, FormService service) {
    this.schema = schema;
    this.context = context;
    this.caseFile = caseFile;
    this.service = service;
  }

  /** The value under a readable key, or null when there is none or this reader may not see it. */
  Object value(String key) {
    if (schema.shownKeys().get(key) instanceof Source.CaseFile source) {
      return classValues(source.informationClass()).get(key);
    }
    return prefilledClass(key).map(this::classValues).orElseGet(this::fromService).get(key);
  }

  private Optional<InformationClass> prefilledClass(String key) {
    return schema.fields().stream()
        .filter(field -> field.key().equals(key) && field.prefilled())
        .map(Field::destination)
        .filter(Destination.CaseFile.class::isInstance)
        .map(destination -> ((Destination.CaseFile) destination).informationClass())
        .findFirst();
  }

  private Map<String, Object> classValues(InformationClass informationClass) {
    return read.computeIfAbsent(informationClass, this::fromCaseFile);
  }

  private Map<String, Object> fromCaseFile(InformationClass informationClass) {
    Reader reader = context.reader();
    if (informationClass != InformationClass.IDENTITY) {
      return caseFile.read(context.caseNumber(), informationClass, reader);
    }
    Map<String, Object> identity = new HashMap<>();
    caseFile.identity(context.caseNumber(), reader).ifPresent(known -> {
      identity.put("name", known.name());
      known.birthYear().ifPresent(year -> identity.put("birthYear", year));
    });
    return identity;
  }

  private Map<String, Object> fromService() {
    if (shown == null) {
      Set<String> wanted = new HashSet<>(schema.optionListKeys());
      schema.shownKeys().forEach((key, source) -> {
        if (source instanceof Source.Command) {
          wanted.add(key);
        }
      });
      shown = service == null ? Map.of() : service.show(context, wanted);
    }
    return shown;
  }
}
