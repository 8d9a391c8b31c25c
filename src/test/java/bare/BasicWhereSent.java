package bare;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's own HTTP Basic filter for a caller who sends credentials. Without credentials {@code /engine-rest} stays
 * as open as it is shipped.
 */
@Configuration(proxyBeanMethods = false)
class BasicWhereSent {

  @Bean
  FilterRegistrationBean<Filter> basicWhereSentFilter() {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new WhereSent());
    registration.addUrlPatterns("/engine-rest/*");
    registration.addInitParameter("authentication-provider",
        "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider");
    return registration;
  }

  private static final class WhereSent implements Filter {

    private final ProcessEngineAuthenticationFilter stock = new ProcessEngineAuthenticationFilter();

    @Override
    public void init(FilterConfig configuration) throws ServletException {
      stock.init(configuration);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (((HttpServletRequest) request).getHeader("Authorization") == null) {
        chain.doFilter(request, response);
      } else {
        stock.doFilter(request, response, chain);
      }
    }
  }
}
