package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.ita.Points;
import org.prongsai.model.Checklist;
import org.prongsai.model.Checklist.ElementsStatus;
import org.prongsai.model.Checklist.Grounds;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Requirement;

/** Walks the checklists that ship: each is whole, holds to its schema and keeps its marks. */
class ChecklistTest {
  private static final Checklists SHIPPED = Checklists.shipped("lao");

  static Stream<String> files() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
                Objects.requireNonNull(
                        ChecklistTest.class.getResource("checklists/oit-2562-lao.json"))
                    .toURI())
            .getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void everyYearFrom2562To2569Ships() throws Exception {
    assertThat(files())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(2562, 2569).mapToObj(y -> "oit-" + y + "-lao.json").toList());
    assertThat(SHIPPED.apply(new FiscalYear(2561))).isEmpty();
    assertThat(Checklists.shipped("school").apply(new FiscalYear(2568))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileHoldsToItsSchemaAndItsName(String name) throws IOException {
    JsonNode root = json(name);
    assertThat(Shape.CHECKLIST.validate(root)).isEmpty();
    assertThat(name).isEqualTo(root.path("id").asText() + ".json");
    Checklist checklist = ChecklistForm.of(root);
    assertThat(checklist.id()).isEqualTo("oit-" + checklist.year() + "-" + checklist.sector());
    assertThat(checklist.items()).hasSize(root.path("itemCount").asInt());
    assertThat(checklist.items())
        .extracting(i -> i.code().number())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, checklist.items().size()).boxed().toList());
  }

  /** The digest is of every code, title and element of the data the files were made from. */
  @ParameterizedTest
  @CsvSource({
    "2562, 48, 48, 6, 610fd0dc7390e980",
    "2563, 43, 39, 3, 20f7db66cf290794",
    "2564, 43, 43, 4, 603b346f3955a12f",
    "2565, 43, 43, 4, ab12a6271eb79108",
    "2566, 43, 43, 17, ae6bff287f728180",
    "2567, 35, 7, 5, 1734bc11b713c1aa",
    "2568, 28, 13, 8, 92b086b8be5cf321",
    "2569, 26, 0, 1, 8d3ee294e407d148"
  })
  void titlesAreThoseOfTheData(int year, int items, int confirmed, int withElements, String sha) {
    Checklist checklist = of(year);
    assertThat(checklist.items()).hasSize(items);
    assertThat(checklist.items().stream().filter(Checklist.Item::titleVerified)).hasSize(confirmed);
    assertThat(checklist.items().stream().filter(i -> !i.elements().isEmpty()))
        .hasSize(withElements);
    String titles =
        checklist.items().stream()
            .map(i -> i.code() + " " + i.title() + "\n" + String.join("\n", i.elements()))
            .collect(Collectors.joining("\n"));
    assertThat(sha256(titles)).startsWith(sha);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyMarkOfCertaintyArrives(String name) throws IOException {
    JsonNode root = json(name);
    Checklist checklist = ChecklistForm.of(root);
    assertThat(checklist.certainty()).contains(root.path("verification").asText());
    Checklist.Background background = checklist.background();
    assertThat(background.titlesVerified()).contains(root.path("titlesVerified").asText());
    assertThat(background.marksMeaning()).contains(root.path("verifiedMeaning").asText());
    assertThat(background.requiresNote()).contains(root.path("requiresNote").asText());
    assertThat(background.elementsNote()).contains(root.path("elementsWording").asText());
    assertThat(background.sources()).hasSize(root.path("source").size()).isNotEmpty();
    assertThat(background.changes()).hasSize(root.path("changesFrom2564").size());
    List<JsonNode> written = root.findParents("requires");
    assertThat(written).hasSize(checklist.items().size());
    for (JsonNode node : written) {
      Checklist.Item item =
          checklist.item(ItemCode.parse(node.path("id").asText()).orElseThrow()).orElseThrow();
      assertThat(item.titleVerified()).isEqualTo(node.path("verified").asBoolean());
      assertThat(item.marks().grounds().id()).isEqualTo(node.path("evidence").asText());
      assertThat(item.marks().elementsStatus().id())
          .isEqualTo(node.path("elementsStatus").asText());
      assertThat(item.marks().verification().orElse(""))
          .isEqualTo(node.path("verification").asText());
      assertThat(item.marks().notes().orElse("")).isEqualTo(node.path("notes").asText());
      assertThat(item.marks().sectorNote().orElse("")).isEqualTo(node.path("laoNote").asText());
      assertThat(item.marks().elementsSources()).hasSize(node.path("elementsSource").size());
      assertThat(item.marks().appliesTo()).containsExactly("all-agencies");
      requirementArrives(item.requires(), node.path("requires"));
    }
  }

  private static void requirementArrives(Requirement requires, JsonNode node) {
    assertThat(requires.time().id()).isEqualTo(node.path("dataYear").asText());
    assertThat(requires.cadence().map(Requirement.Cadence::id).orElse("null"))
        .isEqualTo(node.path("cadence").asText());
    assertThat(requires.kind().id()).isEqualTo(node.path("kind").asText());
    assertThat(requires.twoWay()).isEqualTo(node.path("onlineFormOrTwoWay").asBoolean());
    assertThat(requires.basis()).isEqualTo(node.path("basis").asText());
    assertThat(requires.onOwnWebsite()).isTrue();
    assertThat(requires.reachableFromMainPage()).isTrue();
    Requirement.Details details = requires.details();
    assertThat(details.separate())
        .isEqualTo(node.path("separateFromGeneralComplaints").asBoolean());
    assertThat(details.separateBasis().orElse("")).isEqualTo(node.path("separateBasis").asText());
    assertThat(details.mustBeTwoWay()).isEqualTo(node.path("mustBeTwoWay").asBoolean());
    assertThat(details.noBlankFields()).isEqualTo(node.path("noBlankFields").asBoolean());
    assertThat(details.statedWhenNone().orElse("")).isEqualTo(node.path("statedWhenNone").asText());
    assertThat(details.signedBy().orElse("")).isEqualTo(node.path("signedBy").asText());
    assertThat(details.note().orElse("")).isEqualTo(node.path("notesForStatic").asText());
    assertThat(details.notContaining()).hasSize(node.path("mustNotContain").size());
    assertThat(details.formats()).hasSize(node.path("formats").size());
    assertThat(details.columns()).hasSize(node.path("columns").size());
    assertThat(details.observed()).hasSize(node.path("evidenceObserved").size());
  }

  @Test
  void everyGradeOfCertaintyOccurs() {
    Set<Grounds> grounds = new HashSet<>();
    Set<ElementsStatus> statuses = new HashSet<>();
    for (int y = 2562; y <= 2569; y++) {
      of(y).items().forEach(i -> grounds.add(i.marks().grounds()));
      of(y).items().forEach(i -> statuses.add(i.marks().elementsStatus()));
    }
    assertThat(grounds).containsExactlyInAnyOrder(Grounds.values());
    assertThat(statuses).containsExactlyInAnyOrder(ElementsStatus.values());
    assertThat(of(2568).background().subIndicatorsVerified()).contains(false);
    assertThat(of(2563).background().sameAs()).contains(new FiscalYear(2564));
  }

  @ParameterizedTest
  @CsvSource({
    "2563, O42",
    "2564, O42",
    "2565, O42",
    "2566, O42",
    "2567, O34",
    "2568, O27",
    "2569, O25"
  })
  void theMeasuresPageProvidesOneItemAYear(int year, String code) {
    assertThat(of(year).items().stream().filter(i -> i.providedBy().isPresent()))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.code()).hasToString(code);
              assertThat(i.providedBy()).contains("measures");
            });
  }

  @Test
  void noPageProvidesAnItemOf2562() {
    assertThat(of(2562).items()).allMatch(i -> i.providedBy().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "9.1, 0.44",
    "9.2, 0.50",
    "9.3, 0.57",
    "9.4, 1.00",
    "9.5, 0.80",
    "10.1, 1.25",
    "10.2, 5.00"
  })
  void anItemOf2563To2565IsWorthThePublishedPoints(String subIndicator, BigDecimal points) {
    for (int year = 2563; year <= 2565; year++) {
      Checklist checklist = of(year);
      assertThat(checklist.items())
          .filteredOn(i -> i.subIndicator().equals(subIndicator))
          .isNotEmpty()
          .allSatisfy(i -> assertThat(Points.of(checklist, i.code())).isEqualTo(points));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void allItemsTogetherAreWorthForty(String name) throws IOException {
    Checklist checklist = ChecklistForm.of(json(name));
    Set<ItemCode> all =
        checklist.items().stream().map(Checklist.Item::code).collect(Collectors.toSet());
    assertThat(Points.ofInstrument(checklist, all)).isEqualTo(new BigDecimal("40.00"));
    assertThat(Points.ofInstrument(checklist, Set.of())).isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void pointsOfTheTenthIndicatorAreUncertainFrom2567() {
    for (int y = 2562; y <= 2569; y++) {
      FiscalYear year = new FiscalYear(y);
      for (Checklist.Item item : of(y).items()) {
        assertThat(Points.isUncertain(year, item))
            .isEqualTo(y >= 2567 && item.subIndicator().startsWith("10."));
      }
    }
  }

  private static Checklist of(int year) {
    return SHIPPED.apply(new FiscalYear(year)).orElseThrow();
  }

  private static JsonNode json(String name) throws IOException {
    try (InputStream in = ChecklistTest.class.getResourceAsStream("checklists/" + name)) {
      return Trees.JSON.readTree(Objects.requireNonNull(in, name));
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
