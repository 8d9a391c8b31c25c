package se.gemensamingang.workflow.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.form.FormSchema;
import se.gemensamingang.workflow.form.UnreadableForm;

/** The forms in force, and those before. Asking for what is in force costs one small query; a version is read once. */
@Component
public class DeployedForms {

  private final DeployedFiles files;
  private final Map<String, Read> latestRead = new ConcurrentHashMap<>();

  DeployedForms(DeployedFiles files) {
    this.files = files;
  }

  /**
   * Finds the form in force now, also when it was deployed a moment ago on another node.
   *
   * @param formId the form's id
   * @return the form, or nothing when no form with that id is deployed
   * @throws UnreadableForm when the deployed file is no form, which the rules at deployment keep from happening
   */
  public Optional<DeployedForm> latest(String formId) {
    return files.latestId(DefinitionKey.Kind.FORM, formId).flatMap(id -> read(formId, id));
  }

  /**
   * Finds a version of a form, for somebody who still has it open or has written in it.
   *
   * @param formId the form's id
   * @param version from 1
   * @return the form, or nothing when there is no such version or it is no form
   */
  public Optional<DeployedForm> version(String formId, int version) {
    Optional<DeployedForm> latest = latest(formId).filter(form -> form.version() == version);
    return latest.isPresent() ? latest : files.version(DefinitionKey.form(formId), version).map(Read::of).map(Read::form);
  }

  private Optional<DeployedForm> read(String formId, String definitionId) {
    Read known = latestRead.get(formId);
    if (known != null && known.definitionId().equals(definitionId)) {
      return Optional.of(known.form());
    }
    Optional<Read> fresh = files.latest(DefinitionKey.form(formId)).map(Read::of);
    fresh.ifPresent(read -> latestRead.put(formId, read));
    return fresh.map(Read::form);
  }

  private record Read(String definitionId, DeployedForm form) {

    static Read of(DeployedFile file) {
      return new Read(file.definitionId(), new DeployedForm(FormSchema.parse(file.text()), file.version()));
    }
  }
}
