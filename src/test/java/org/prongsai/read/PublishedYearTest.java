package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/**
 * Every shipped checklist, fully published by made-up evidence: nothing is wrong with it, and
 * taking any one thing away leaves exactly its item not published.
 */
class PublishedYearTest {
  static Stream<Integer> years() {
    return IntStream.rangeClosed(2562, 2569).boxed();
  }

  /** Every year comes up once. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  @ParameterizedTest
  @MethodSource("years")
  void aFullyPublishedYearHasNothingWrong(int year) {
    PublishedYear full = new PublishedYear(year, new Random(year));
    Verdicts verdicts = full.judge(full.proofs);
    assertThat(verdicts.problems()).extracting(Words.in(Language.EN)::message).isEmpty();
    Verdicts.OfYear of = verdicts.years().get(new FiscalYear(year));
    assertThat(of.count(Verdict.PUBLISHED)).isEqualTo(of.items().size());
    assertThat(of.pointsAtStake().signum()).isZero();
  }

  /** Takes away every piece in turn: a dropped file, a declared file, a channel or address. */
  @ParameterizedTest
  @MethodSource("seeds")
  void takingAnyEvidenceAwayLeavesExactlyItsItemNotPublished(long seed) {
    Random random = new Random(seed);
    int year = 2562 + (int) (seed % 8);
    PublishedYear full = new PublishedYear(year, random);
    full.proofs.forEach(
        (code, proofs) -> {
          for (int i = 0; i < proofs.size(); i++) {
            Map<ItemCode, List<PublishedYear.Proof>> less = new TreeMap<>(full.proofs);
            List<PublishedYear.Proof> kept = new ArrayList<>(proofs);
            PublishedYear.Proof taken = kept.remove(i);
            if (taken.file().isPresent() && random.nextBoolean()) {
              // The entry stays and its file goes.
              kept.add(new PublishedYear.Proof(taken.declared(), Optional.empty()));
            }
            less.put(code, kept);
            exactlyThatOne(full.judge(less), full.checklist, code, "seed " + seed + " piece " + i);
          }
        });
  }

  private static void exactlyThatOne(
      Verdicts verdicts, Checklist checklist, ItemCode code, String what) {
    Verdicts.OfYear of = verdicts.years().get(checklist.year());
    assertThat(of.items())
        .as(what)
        .filteredOn(i -> i.verdict() != Verdict.PUBLISHED)
        .extracting(Verdicts.OfItem::code)
        .containsExactly(code);
    assertThat(verdicts.problems())
        .as(what)
        .filteredOn(Problem::isError)
        .isNotEmpty()
        .allMatch(p -> p.item().equals(Optional.of(code.toString())));
    assertThat(of.pointsAtStake()).as(what).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "th-TH-u-nu-thai", "en"})
  void verdictsAndWordsAreTheSameUnderEveryLocale(String tag) {
    PublishedYear full = new PublishedYear(2568, new Random(1));
    Map<ItemCode, List<PublishedYear.Proof>> some = new TreeMap<>(full.proofs);
    some.put(new ItemCode(2), List.of());
    some.put(new ItemCode(14), List.of());
    List<String> expected = words(full.judge(some));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      List<String> words = words(new PublishedYear(2568, new Random(1)).judge(some));
      assertThat(words).isEqualTo(expected).isNotEmpty();
      assertThat(String.join("", words)).doesNotContainPattern("[๐-๙]");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> words(Verdicts verdicts) {
    return Stream.of(Language.values())
        .flatMap(
            l ->
                verdicts.problems().stream()
                    .map(p -> Words.in(l).message(p) + " " + Words.in(l).fix(p)))
        .toList();
  }

  @Test
  void theYearIsFoundForOtherSectorsOnlyWhenItShips() {
    assertThat(Checklists.shipped("moph").apply(new FiscalYear(2568))).isEmpty();
  }
}
