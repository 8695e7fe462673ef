package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;
import org.prongsai.cli.Main;

/**
 * Every page type in a browser that is told by the server what the settings in {@code
 * target/report/hosting} tell it: no script or style inside a page, nothing from elsewhere.
 */
class PolicyIT {
  private static final Pattern CLASS = Pattern.compile("<body class=\"ps-page(?: ([\\w-]+))?");

  @TempDir static Path place;
  private static Path site;
  private static Map<String, String> headers;
  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void build() throws Exception {
    Path folder = place.resolve("sample");
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(new String[] {"init", folder.toString(), "--sample"}, nowhere, System.err, Map.of());
    Main.run(new String[] {"build", folder.toString()}, nowhere, System.err, Map.of());
    site = folder.resolve("target/site");
    headers = headers(Files.readString(folder.resolve("target/report/hosting/_headers")));
  }

  /** What {@code _headers} sends with every file. */
  private static Map<String, String> headers(String text) {
    Map<String, String> headers = new TreeMap<>();
    String forAll = text.substring(text.indexOf("\n/*\n") + 4, text.indexOf("\n/assets"));
    Arrays.stream(forAll.split("\n"))
        .filter(line -> line.contains(": "))
        .map(line -> line.strip().split(": ", 2))
        .forEach(line -> headers.put(line[0], line[1]));
    return headers;
  }

  /** One page of each type: the body's class names it. */
  private static Map<String, String> pages() throws Exception {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        Matcher type = CLASS.matcher(Files.readString(file));
        assertThat(type.find()).as(file.toString()).isTrue();
        String address = site.relativize(file).toString().replace('\\', '/');
        pages.putIfAbsent(String.valueOf(type.group(1)), address);
      }
    }
    return pages;
  }

  @Test
  void noPageTypeBreaksThePolicyAndTheBrowserSaysNothing() throws Exception {
    assertThat(headers).containsKeys("Content-Security-Policy", "X-Content-Type-Options");
    List<String> complaints = new ArrayList<>();
    try (SiteServer server = new SiteServer(site, headers);
        Tab tab = browser.open()) {
      for (var page : pages().entrySet()) {
        tab.go(server.address() + page.getValue());
        tab.messages().forEach(m -> complaints.add(page + " " + m));
        tab.failures().forEach(m -> complaints.add(page + " " + m));
        tab.requests().stream()
            .filter(r -> !r.startsWith(server.address()))
            .forEach(r -> complaints.add(page + " leaves the site: " + r));
        String looks =
            tab.evaluate("getComputedStyle(document.body).fontFamily + document.title").asText();
        assertThat(looks).contains("Sarabun").as(page.toString());
      }
    }
    assertThat(complaints).isEmpty();
    assertThat(pages()).hasSizeGreaterThan(12);
  }

  @Test
  void linkedDataAreNoScriptForThePolicyAndOtherScriptsAndStylesInAPageAreStopped()
      throws Exception {
    Path page = place.resolve("other/index.html");
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        """
        <!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>x</title>
        <link rel="icon" href="data:,">
        <script type="application/ld+json">{"@type": "Report"}</script>
        <script>document.title = 'ran'</script></head>
        <body style="color: rgb(1, 2, 3)"><p>x</p></body></html>
        """);
    try (SiteServer server = new SiteServer(page.getParent(), headers);
        Tab tab = browser.open()) {
      tab.go(server.address());
      assertThat(tab.evaluate("document.title").asText()).isEqualTo("x");
      assertThat(tab.evaluate("getComputedStyle(document.body).color").asText())
          .isNotEqualTo("rgb(1, 2, 3)");
      assertThat(tab.messages())
          .filteredOn(m -> m.contains("Content Security Policy"))
          .hasSizeGreaterThanOrEqualTo(2)
          .noneMatch(m -> m.contains("ld+json"));
    }
  }
}
