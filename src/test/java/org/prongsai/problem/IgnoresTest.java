package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IgnoresTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Place AT = new Place("prongsai-ignore.yaml", 1, 3);
  private static final Problem BROKEN =
      Rule.LINK_BROKEN
          .at(new Place("2563/index.html", 3, 9), "x.pdf", "2563/x.pdf", "", "")
          .target("x.pdf")
          .source(Optional.of(new Place("content/2563/oit.yaml", 4, 5)));

  private static Ignore entry(String rule, String files, String links) {
    return new Ignore(
        rule,
        Optional.of(files).filter(f -> !f.isEmpty()).map(Glob::new),
        Optional.of(links).filter(l -> !l.isEmpty()).map(Glob::new),
        "เหตุผล",
        "สำนักปลัด",
        TODAY,
        AT);
  }

  private static Ignores.Left apply(Ignore... entries) {
    return new Ignores(List.of(entries)).apply(List.of(BROKEN, BROKEN), TODAY, p -> false);
  }

  @Test
  void anEntryCoversByRuleFileSourceAndLinkTogether() {
    assertThat(apply(entry("link/broken", "", "")).problems()).isEmpty();
    assertThat(apply(entry("link/*", "2563/*", "*.pdf")).problems()).isEmpty();
    assertThat(apply(entry("link/broken", "content/2563/**", "")).problems()).isEmpty();
    assertThat(apply(entry("link/broken", "2564/**", "")).problems()).contains(BROKEN);
    assertThat(apply(entry("link/broken", "2563/**", "y.pdf")).problems()).contains(BROKEN);
    assertThat(apply(entry("link/empty", "", "")).problems()).contains(BROKEN);
    assertThat(apply(entry("page/*", "", "")).problems()).contains(BROKEN);
  }

  @Test
  void aPlaceIsCountedOnceHoweverOftenItWasFound() {
    assertThat(apply(entry("link/broken", "", "")).ignored()).isEqualTo(1);
  }

  @Test
  void ofTwoEntriesThatFitNeitherIsUnused() {
    assertThat(apply(entry("link/broken", "", ""), entry("link/*", "", "")).problems()).isEmpty();
  }

  @Test
  void aProblemThatMustStayStaysAndTheEntryIsRefused() {
    Ignores ignores = new Ignores(List.of(entry("link/*", "", "")));
    Ignores.Left left = ignores.apply(List.of(BROKEN), TODAY, p -> true);
    assertThat(left.ignored()).isZero();
    assertThat(left.problems())
        .containsExactly(BROKEN, Rule.IGNORE_REFUSED.at(AT, "link/*", "@data.ignore.evidence"));
    assertThat(ignores.apply(List.of(BROKEN.asWarning()), TODAY, p -> true).problems()).isEmpty();
  }

  @Test
  void anEntryThatIsOverSaysWhenItWasAndHidesNothing() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
    try {
      Ignores.Left left =
          new Ignores(List.of(entry("link/broken", "", "")))
              .apply(List.of(BROKEN), TODAY.plusDays(1), p -> false);
      assertThat(left.problems())
          .containsExactly(
              BROKEN, Rule.IGNORE_EXPIRED.at(AT, "link/broken", "2569-11-22", "สำนักปลัด"));
    } finally {
      Locale.setDefault(before);
    }
  }

  /** In a closed year a gap is a warning; its rule is still one that nobody may let be. */
  @Test
  void aGapOfAClosedYearStaysThoughItIsAWarning() {
    Problem gap = Rule.ITEM_WITHOUT_EVIDENCE.at(Place.of("content/2563/oit.yaml")).asWarning();
    Ignores.Left left =
        new Ignores(List.of(entry("oit/item-without-evidence", "", ""), entry("oit/*", "", "")))
            .apply(List.of(gap), TODAY, p -> false);
    assertThat(left.problems()).contains(gap);
    assertThat(left.ignored()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void noErrorOfTheContentOrOfCompletenessMayBeLetBe(Rule rule) {
    if (rule.severity() == Severity.ERROR && rule.id().matches("(data|oit)/.*")) {
      assertThat(Ignore.isAllowed(rule)).isFalse();
    }
    if (rule.id().startsWith("link/")) {
      assertThat(Ignore.isAllowed(rule)).isTrue();
    }
    if (rule.id().startsWith("data/ignore-")) {
      assertThat(Ignore.isAllowed(rule)).isFalse();
    }
  }

  @Test
  void whatCouldNotBeBakedAsPlannedMayNotBeLetBe() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("src/main/java/org/prongsai/Reach.java")));
    try (Stream<Path> bake = Files.list(Path.of("src/main/java/org/prongsai/bake"))) {
      bake.filter(f -> f.toString().endsWith(".java")).forEach(files::add);
    }
    Set<Rule> told = new TreeSet<>();
    for (Path file : files) {
      Matcher m = Pattern.compile("\\bRule\\.([A-Z0-9_]+)").matcher(Files.readString(file));
      m.results().map(r -> Rule.valueOf(r.group(1))).forEach(told::add);
    }
    assertThat(told)
        .hasSizeGreaterThan(8)
        .filteredOn(rule -> rule.severity() == Severity.ERROR)
        .noneMatch(Ignore::isAllowed);
    assertThat(Ignore.isAllowed(Rule.PAGE_MISSING)).isFalse();
  }
}
