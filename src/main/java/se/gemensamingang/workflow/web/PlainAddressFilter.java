package se.gemensamingang.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses that are spelt so that two readers could take them for different ones, before anybody reads them.
 * Spring's own firewall comes later and lets an encoded first part pass, by which the applications are told apart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class PlainAddressFilter extends OncePerRequestFilter {

  private static final Pattern DISGUISED_START = Pattern.compile("/[^/]*[%;].*");

  private final StrictHttpFirewall firewall = new StrictHttpFirewall();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    firewall.getFirewalledRequest(request);
    if (DISGUISED_START.matcher(request.getRequestURI()).matches()) {
      throw new RequestRejectedException("the first part of the address is encoded");
    }
    chain.doFilter(request, response);
  }
}
