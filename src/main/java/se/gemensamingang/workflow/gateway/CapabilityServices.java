package se.gemensamingang.workflow.gateway;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.FormService;
import se.gemensamingang.workflow.StartService;

/** Finds the capability's service behind a form. Looked up late, because services may need the engine to exist first. */
@Component
class CapabilityServices {

  private final ObjectProvider<FormService> forms;
  private final ObjectProvider<StartService> starts;

  CapabilityServices(ObjectProvider<FormService> forms, ObjectProvider<StartService> starts) {
    this.forms = forms;
    this.starts = starts;
  }

  Optional<FormService> behind(String formId) {
    return forms.stream().filter(each -> each.form().equals(formId)).findFirst();
  }

  Optional<StartService> behindStart(String formId) {
    return starts.stream().filter(each -> each.form().equals(formId)).findFirst();
  }
}
