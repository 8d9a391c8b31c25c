package se.gemensamingang.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web applications the nonce of its own answer. Camunda hands the nonce from the header to the page
 * through the servlet context, which all requests share: when two come at the same moment the page carries the other
 * one's, the browser refuses every script, and the caseworker sees an empty page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class OwnNonceFilter extends OncePerRequestFilter {

  private static final String PAGES = "/camunda/";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(PAGES);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithOwnNonce(request), response);
  }

  private static final class WithOwnNonce extends HttpServletRequestWrapper {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    private final ServletContext context;
    private Object nonce;

    private WithOwnNonce(HttpServletRequest request) {
      super(request);
      this.context = (ServletContext) Proxy.newProxyInstance(ServletContext.class.getClassLoader(),
          new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> call(method, arguments));
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
      boolean aboutTheNonce = arguments != null && NONCE.equals(arguments[0]);
      if (aboutTheNonce && "getAttribute".equals(method.getName())) {
        return nonce;
      }
      if (aboutTheNonce && "setAttribute".equals(method.getName())) {
        nonce = arguments[1];
        return null;
      }
      try {
        return method.invoke(super.getServletContext(), arguments);
      } catch (InvocationTargetException failure) {
        throw failure.getCause();
      }
    }
  }
}
