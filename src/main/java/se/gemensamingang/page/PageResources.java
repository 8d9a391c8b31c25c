package se.gemensamingang.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The styles and scripts of our own pages. Browsers ask whether they have changed, since their addresses do not. */
@Configuration(proxyBeanMethods = false)
class PageResources implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    resources.addResourceHandler("/gemensam-ingang/**")
        .addResourceLocations("classpath:/static/gemensam-ingang/")
        .setCacheControl(CacheControl.noCache());
  }
}
