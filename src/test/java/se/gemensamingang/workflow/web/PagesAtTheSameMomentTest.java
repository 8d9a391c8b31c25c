package se.gemensamingang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.ProgramTest;

/** Many open the web applications at the same moment, as on a Monday morning, and everybody's page works. */
@ProgramTest
class PagesAtTheSameMomentTest {

  private static final int PAGES = 400;
  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyPageCarriesTheNonceThatItsOwnHeaderAllows(String application) {
    HttpClient browser = HttpClient.newHttpClient();
    URI address = URI.create("http://localhost:" + port + "/camunda/app/" + application + "/default/");
    List<CompletableFuture<HttpResponse<String>>> pages = IntStream.range(0, PAGES)
        .mapToObj(each -> browser.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())).toList();

    assertThat(pages).extracting(CompletableFuture::join).allSatisfy(page -> {
      String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertThat(nonces(IN_PAGE, page.body())).hasSize(1).isEqualTo(nonces(IN_HEADER, policy));
    });
  }

  private static Set<String> nonces(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).collect(Collectors.toSet());
  }
}
