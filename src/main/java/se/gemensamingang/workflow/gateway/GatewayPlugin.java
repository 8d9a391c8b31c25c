package se.gemensamingang.workflow.gateway;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Builds the gateway into the engine. */
@Component
class GatewayPlugin extends AbstractProcessEnginePlugin {

  private final GatewayParseListener parseListener;
  private final FormGateway gateway;

  GatewayPlugin(GatewayParseListener parseListener, FormGateway gateway) {
    this.parseListener = parseListener;
    this.gateway = gateway;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.getCustomPostBPMNParseListeners().add(parseListener);
    // After the transaction and context interceptors, because reading a form writes to the access log.
    List<CommandInterceptor> inner = configuration.getCustomPostCommandInterceptorsTxRequired();
    List<CommandInterceptor> extended = inner == null ? new ArrayList<>() : new ArrayList<>(inner);
    extended.add(new FormVariablesStripping(gateway));
    configuration.setCustomPostCommandInterceptorsTxRequired(extended);
  }
}
