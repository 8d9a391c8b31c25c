package se.gemensamingang.workflow.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The bare address leads to the task list. */
@Configuration(proxyBeanMethods = false)
class FrontDoor implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/", "/camunda/app/tasklist/");
  }
}
