package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One page of every type, of the real content, else of the sample or a long site, as it was when
 * somebody last looked at it. {@code -Dgolden.write} writes them anew; the diff is what a change
 * does to the pages.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/pages");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @TempDir static Path folder;
  private static final SortedMap<String, Path> FIRST = new TreeMap<>();

  @BeforeAll
  static void buildTheRealContentAndAFreePage() throws Exception {
    copy(Path.of("content"), folder.resolve("content"));
    Path free = folder.resolve("content/pages/about.md");
    Files.createDirectories(free.getParent());
    Files.writeString(
        free,
        """
        ---
        title: เกี่ยวกับเว็บไซต์นี้
        date: 2563-10-01
        ---
        ย่อหน้าหนึ่ง มี **ตัวหนา** และ [ลิงก์](https://www.example.go.th/)

        ## หัวข้อ

        - ข้อหนึ่ง
        - ข้อสอง
        """);
    build(folder);
    Path sample = folder.resolve("sample");
    Init.sample(sample);
    build(sample);
    Path longer = folder.resolve("long");
    LongSite.in(longer);
    build(longer);
    Path many = folder.resolve("many");
    for (String agency : List.of("north/sample", "south/real")) {
      Path from = agency.endsWith("sample") ? sample : folder;
      copy(from.resolve("content"), many.resolve(agency).resolve("content"));
    }
    Files.createDirectories(many.resolve("south/broken/content"));
    Manies.build(many, AS_OF);
    FIRST.put("agencies", many.resolve("target/site/index.html"));
  }

  private static void build(Path site) throws Exception {
    Build.run(site, AS_OF, r -> Map.of());
    PlannedTypes.in(site, AS_OF)
        .forEach(
            (type, pages) ->
                FIRST.putIfAbsent(type, site.resolve("target/site").resolve(pages.get(0))));
  }

  static Stream<String> types() {
    return PlannedTypes.names();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPageTypeHasATemplateAndLooksAsItDid(String type) throws IOException {
    assertThat(Path.of("templates", type + ".ftlh")).exists();
    Path golden = GOLDEN.resolve(type + ".html");
    String html = normal(FIRST.get(type));
    if (Boolean.getBoolean("golden.write") || "".equals(System.getProperty("golden.write"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, html);
    }
    assertThat(html)
        .as("another page than %s: look at it, then run with -Dgolden.write", golden)
        .isEqualTo(Files.readString(golden));
  }

  @Test
  void thereIsNoGoldenPageOfATypeThatIsGone() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".html", "")))
          .containsExactlyInAnyOrderElementsOf(types().toList());
    }
  }

  /** One element a line, whatever the white space of the template. */
  private static String normal(Path file) throws IOException {
    Document page = Jsoup.parse(Files.readString(file));
    page.outputSettings().indentAmount(1).outline(true);
    return page.outerHtml() + "\n";
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }
}
