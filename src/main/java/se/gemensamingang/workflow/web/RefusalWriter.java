package se.gemensamingang.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.gemensamingang.workflow.refusal.Refused;

/** Writes a refusal: as JSON to programs, as a short page to people who typed an address. */
@Component
class RefusalWriter {

  private static final List<String> PROGRAM_ADDRESSES = List.of("/engine-rest/", "/camunda/api/", "/api/");

  private static final String PAGE = """
      <!DOCTYPE html>
      <html lang="sv">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Det gick inte - Gemensam ingång</title>
        <link rel="icon" type="image/svg+xml" href="/gemensam-ingang/icon.svg">
        <link rel="stylesheet" href="/gemensam-ingang/pages.css">
      </head>
      <body>
        <header class="page-head"><p class="product"><a href="/">Gemensam ingång</a></p></header>
        <main><h1>Det gick inte</h1><p class="text">%s</p>%s<p>%s</p></main>
      </body>
      </html>
      """;

  /** The front door leads to the task list; who may not open it must not be led back to it. */
  private static final String TO_TASKS = "<a href=\"/\">Till uppgiftslistan</a>";
  private static final String TO_OWN_WAYS = "<a href=\"/logga-ut\">Visa vad du kan öppna, eller logga ut</a>";

  private final ObjectMapper json;

  RefusalWriter(ObjectMapper json) {
    this.json = json;
  }

  void write(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
    boolean page = wantsPage(request);
    byte[] body = page ? page(refused) : json.writeValueAsBytes(refused);
    response.resetBuffer();
    response.setStatus(refused.status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_JSON_VALUE);
    if (page) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
        && PROGRAM_ADDRESSES.stream().noneMatch(request.getRequestURI()::startsWith);
  }

  private static byte[] page(Refused refused) {
    String number = refused.requestId() == null ? "" : "<p>Nummer: " + escaped(refused.requestId()) + "</p>";
    String way = refused.status() == HttpServletResponse.SC_FORBIDDEN ? TO_OWN_WAYS : TO_TASKS;
    return PAGE.formatted(escaped(refused.message()), number, way).getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
