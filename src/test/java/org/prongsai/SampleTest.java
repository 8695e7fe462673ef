package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.ita.Points;
import org.prongsai.ita.Ratings;
import org.prongsai.model.Assessment;
import org.prongsai.model.Channel;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Measures;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;
import org.prongsai.read.ContentReader;

/** The sample: complete, sound, and plainly made up. */
class SampleTest {
  @TempDir static Path folder;
  private static SampleSite site;
  private static SampleSite.Outcome built;
  private static Portal portal;

  @BeforeAll
  static void build() throws IOException {
    site = SampleSite.in(folder);
    built = site.build("--strict");
    portal = ContentReader.read(folder).portal();
  }

  @Test
  void everyItemIsPublishedAndNothingIsEvenWarnedOf() {
    assertThat(built.report().get("problems")).isEmpty();
    assertThat(built.exit()).isZero();
    assertThat(built.year().get("published").asInt()).isEqualTo(SampleSite.ITEMS);
    assertThat(built.year().get("required").asInt()).isEqualTo(SampleSite.ITEMS);
    assertThat(built.report().get("promoted").asBoolean()).isTrue();
  }

  @Test
  void theBuiltSiteHoldsWhenItIsCheckedAgain() throws Exception {
    assertThat(site.check().exitCode(true)).isZero();
    assertThat(SampleSite.run("check", folder.resolve("target/site").toString(), "--strict"))
        .isZero();
  }

  @Test
  void everyPageSaysThatAllOfItIsMadeUp() throws IOException {
    List<Path> pages = files("target/site", ".html");
    assertThat(pages).hasSizeGreaterThan(50);
    for (Path page : pages) {
      assertThat(Jsoup.parse(Files.readString(page)).select(".ps-sample").text())
          .as(page.toString())
          .contains("สมมติขึ้น");
    }
  }

  @Test
  void nobodyAndNoAddressInItExists() throws IOException {
    Pattern people = Pattern.compile("ผู้บริหารตัวอย่าง(?! [ก-จ](?![ก-๙]))");
    Pattern titled = Pattern.compile("(?<![ก-๙])(นาย|นาง|นางสาว)(?!ก)[ก-๙]");
    Pattern host = Pattern.compile("https?://([^/\\s)]+)|@([a-z.]+)");
    List<Path> texts = new ArrayList<>(files("content", ".yaml"));
    texts.addAll(files("content", ".md"));
    try (Stream<Path> sources = Files.list(Path.of("src/bench/sample-documents"))) {
      sources.filter(f -> f.toString().endsWith(".txt")).forEach(texts::add);
    }
    assertThat(texts).hasSizeGreaterThan(25);
    for (Path text : texts) {
      String words = Files.readString(text);
      assertThat(people.matcher(words).find()).as(text.toString()).isFalse();
      assertThat(titled.matcher(words).find()).as(text.toString()).isFalse();
      for (Matcher m = host.matcher(words); m.find(); ) {
        assertThat(m.group(1) == null ? m.group(2) : m.group(1)).endsWith("example.go.th");
      }
    }
  }

  @Test
  void theContentIsBlockStyleWithTheItemFirstSoThatPeopleCanEditIt() throws IOException {
    for (Path file : files("content", ".yaml")) {
      for (String line : Files.readAllLines(file)) {
        assertThat(line).as(file.toString()).doesNotMatch("\\s*[^#]*(: |- )[\\[{&*].*");
      }
    }
    List<String> oit = Files.readAllLines(site.file("oit.yaml"));
    assertThat(oit.stream().filter(l -> l.startsWith("  - ")))
        .hasSize(SampleSite.ITEMS)
        .allMatch(l -> l.matches(" {2}- item: O[0-9]+"));
  }

  @Test
  void measuresAreAsciiInWhatOthersReferToAndDoneIsProved() {
    List<Measures.Measure> measures =
        portal.years().get(new FiscalYear(2568)).measures().orElseThrow().measures();
    Set<Measures.State> states = new HashSet<>();
    for (Measures.Measure measure : measures) {
      assertThat(measure.monitoring().orElseThrow()).startsWith("รายงานความก้าวหน้า");
      for (Measures.Progress progress : measure.progress()) {
        states.add(progress.state());
        assertThat(progress.evidence().isPresent())
            .isEqualTo(progress.state() == Measures.State.DONE);
      }
    }
    assertThat(states).containsExactlyInAnyOrder(Measures.State.values());
    assertThat(measures).extracting(m -> m.instrument()).contains(Instrument.values());
    assertThat(portal.years().get(new FiscalYear(2568)).files())
        .allMatch(f -> f.path().matches("[\\x21-\\x7e]+"));
  }

  @Test
  void thereIsEvidenceAndAChannelOfEveryKind() {
    Set<String> kinds = new HashSet<>();
    SampleSite.codes()
        .flatMap(item -> site.evidence(item).stream())
        .forEach(
            e -> Stream.of("page", "file", "url", "channel").filter(e::has).forEach(kinds::add));
    assertThat(kinds).containsExactlyInAnyOrder("page", "file", "url", "channel");
    assertThat(portal.agency().channels())
        .extracting(Channel::kind)
        .containsExactlyInAnyOrder(Channel.Kind.values());
    Set<String> endings = new HashSet<>();
    for (var file : portal.years().get(new FiscalYear(2568)).files()) {
      endings.add(file.path().substring(file.path().lastIndexOf('.') + 1));
    }
    assertThat(endings).contains("pdf", "docx", "xlsx");
  }

  @Test
  void theScoresAddUp() {
    portal.years().values().stream()
        .flatMap(y -> y.assessment().stream())
        .forEach(SampleTest::assertAddsUp);
  }

  private static void assertAddsUp(Assessment result) {
    BigDecimal total = BigDecimal.ZERO;
    for (Assessment.Result of : result.instruments()) {
      List<BigDecimal> scores =
          of.indicators().stream().map(i -> i.score().orElseThrow().value()).toList();
      BigDecimal mean =
          scores.stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(BigDecimal.valueOf(scores.size()), 8, RoundingMode.HALF_UP);
      assertThat(new Score(hundredths(mean))).isEqualTo(of.score().orElseThrow());
      total = total.add(mean.multiply(BigDecimal.valueOf(Points.weight(of.id()))));
    }
    Score score = new Score(hundredths(total.movePointLeft(2)));
    assertThat(score).isEqualTo(result.score().orElseThrow());
    assertThat(result.instruments()).hasSize(Instrument.values().length);
  }

  private static int hundredths(BigDecimal score) {
    return score.setScale(2, RoundingMode.HALF_UP).movePointRight(2).intValueExact();
  }

  @Test
  void theRatingIsTheOneThatTheFloorsLeave() {
    Assessment result = portal.years().get(new FiscalYear(2567)).assessment().orElseThrow();
    var scores =
        result.instruments().stream()
            .collect(java.util.stream.Collectors.toMap(r -> r.id(), r -> r.score().orElseThrow()));
    assertThat(
            Ratings.ratingFor(new FiscalYear(2567), result.score().orElseThrow(), scores)
                .map(Ratings.Band::rating))
        .isEqualTo(result.rating());
  }

  private static List<Path> files(String below, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(below))) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
