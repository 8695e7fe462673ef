package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The settings for web servers say the same in every server's language. */
class HostingTest {
  private static final Pattern POLICY = Pattern.compile("default-src 'none'; script-src[^\"\\n]*");

  @Test
  void everyServerSendsTheSamePolicyAndNothingIsLeftToFillIn() {
    Map<String, String> files = Hosting.files(Optional.empty());
    assertThat(files)
        .containsOnlyKeys(
            "hosting/.htaccess", "hosting/_headers", "hosting/nginx.conf", "hosting/README.txt");
    assertThat(files.values()).noneMatch(text -> text.matches("(?s).*@[A-Z]+@.*"));
    assertThat(
            files.values().stream()
                .flatMap(text -> POLICY.matcher(text).results().map(MatchResult::group))
                .distinct())
        .hasSize(1)
        .allMatch(p -> !p.contains("unsafe") && !p.contains("http") && !p.contains("*"));
  }

  @Test
  void aSiteBelowAPathFindsItsErrorPageAndItsHost() {
    Map<String, String> files = Hosting.files(Optional.of("https://www.example.go.th/ita/"));
    assertThat(files.get("hosting/.htaccess")).contains("ErrorDocument 404 /ita/404.html");
    assertThat(files.get("hosting/nginx.conf"))
        .contains("error_page 404 /ita/404.html;", "server_name www.example.go.th;");
  }

  @Test
  void whatApacheMayNotKnowIsAskedFirst() {
    String htaccess = Hosting.files(Optional.empty()).get("hosting/.htaccess");
    int depth = 0;
    for (String line : htaccess.lines().map(String::strip).toList()) {
      if (line.startsWith("<IfModule")) {
        depth++;
      } else if (line.equals("</IfModule>")) {
        depth--;
      } else if (line.startsWith("Header") || line.startsWith("Add")) {
        assertThat(depth).as(line).isPositive();
      }
    }
    assertThat(depth).isZero();
  }
}
