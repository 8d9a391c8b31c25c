package se.gemensamingang.workflow.refusal;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Puts our answers into each REST application of the engine, that of programs and those of its web pages. */
public final class ParameterRefusals implements AutoDiscoverable {

  @Override
  public void configure(FeatureContext application) {
    application.register(MalformedParameter.class).register(UnreadableParameter.class);
  }
}
