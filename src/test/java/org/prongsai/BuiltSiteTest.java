package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.model.ThaiText;
import org.prongsai.plan.LinkSources;
import org.prongsai.plan.LinksOfPage;
import org.prongsai.plan.Page;
import org.prongsai.problem.Place;
import org.prongsai.read.Content;
import org.prongsai.report.Report;

/** The real content, built: what {@code ./prongsai build} makes of this repository. */
class BuiltSiteTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final Path SOURCE = Path.of("src/test/resources/source/report-2562.txt");

  @TempDir static Path folder;
  private static Report report;
  private static SortedMap<String, byte[]> site;

  @BeforeAll
  static void build() throws Exception {
    copy(Path.of("content"), folder.resolve("content"));
    report = Build.run(folder, AS_OF, r -> Map.of());
    site = files(folder.resolve("target/site"));
  }

  @Test
  void itIsSoundAndPromoted() {
    assertThat(report.problems()).noneMatch(p -> p.isError());
    assertThat(report.promoted()).isTrue();
    assertThat(folder.resolve("target/baked")).doesNotExist();
    assertThat(folder.resolve("target/site.old")).doesNotExist();
  }

  static Stream<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(SOURCE)) {
      for (String cell : line.split("\t")) {
        String text = plain(cell.replaceAll("</?p>", " "));
        if (!text.isEmpty()) {
          sentences.add(text);
        }
      }
    }
    return sentences.stream();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void everySentenceAndCellOfTheReportIsOnAPage(String sentence) {
    assertThat(texts().values()).anyMatch(text -> text.contains(sentence));
  }

  @Test
  void theReportThatIsLookedForIsTheWholeOne() throws IOException {
    assertThat(sentences().count()).isGreaterThan(30);
    assertThat(sentences())
        .anyMatch(s -> s.contains("มียช่องทาง"))
        .anyMatch(s -> s.contains("83.31"));
  }

  private static Map<String, String> texts() {
    return site.entrySet().stream()
        .filter(e -> e.getKey().endsWith(".html"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> plain(Jsoup.parse(new String(e.getValue(), UTF_8)).body().text())));
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  /** One spelling of digits and white space. */
  private static String plain(String text) {
    return ThaiText.arabicDigits(text).replaceAll("\\s+", " ").strip();
  }

  @Test
  void everyLinkThatCameFromTheContentLeadsBackToTheLineThatHoldsItsValue() throws IOException {
    Declared declared = Declared.in(folder, AS_OF);
    Content content = declared.content();
    Places places = content.sources();
    LinkSources sources = new LinkSources(declared.plan(), site.keySet());
    int traced = 0;
    for (Page page : declared.plan().pages()) {
      String file = page.path().file();
      for (Element link : Jsoup.parse(new String(site.get(file), UTF_8)).select("a[href]")) {
        Optional<Pointer> source = sources.of(file, link.attr("href"));
        if (source.isPresent()) {
          Place place = places.of(source.get());
          String value = content.sources().text(source.get()).orElseThrow();
          String line = Files.readAllLines(folder.resolve(place.file())).get(place.line() - 1);
          assertThat(line.substring(place.column() - 1)).as("%s", place).startsWith(value);
          assertThat(isAbout(link, value)).as("%s at %s", link, place).isTrue();
          traced++;
        }
      }
    }
    assertThat(traced).isGreaterThan(20);
  }

  /** A link is about its value when it shows it or leads to what it names. */
  private static boolean isAbout(Element link, String value) {
    String href = "/" + link.attr("href").toLowerCase(Locale.ROOT);
    String named = value.toLowerCase(Locale.ROOT);
    return link.text().contains(value)
        || href.contains("/" + named + "/")
        || href.endsWith("#" + named);
  }

  @Test
  void everyPlannedLinkThatCameFromTheContentStandsOnItsPage() throws IOException {
    Declared declared = Declared.in(folder, AS_OF);
    for (Page page : declared.plan().pages()) {
      var hrefs =
          Jsoup.parse(new String(site.get(page.path().file()), UTF_8))
              .select("a[href]")
              .eachAttr("href");
      LinksOfPage.all(page)
          .filter(l -> l.source().isPresent())
          .forEach(l -> assertThat(hrefs).as("%s", page.path()).contains(l.href()));
    }
  }

  @Test
  void buildingTwiceGivesTheSameBytes(@TempDir Path other) throws Exception {
    copy(Path.of("content"), other.resolve("content"));
    Build.run(other, AS_OF, r -> Map.of());
    assertSame(files(other.resolve("target/site")), site);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "th-TH-u-nu-thai", "ar-EG-u-nu-arab"})
  void theLocaleOfTheMachineChangesNothing(String tag, @TempDir Path other) throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      copy(Path.of("content"), other.resolve("content"));
      Report again = Build.run(other, AS_OF, r -> Map.of());
      assertSame(files(other.resolve("target/site")), site);
      assertThat(again.problems()).isEqualTo(report.problems());
      assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag(tag));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void assertSame(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
    assertThat(one.keySet()).isEqualTo(other.keySet());
    one.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(other.get(name)));
  }

  static SortedMap<String, byte[]> files(Path root) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return found;
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
