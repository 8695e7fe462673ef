package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page claims and what the report says are the same, whatever the state of the items. */
class SampleClaimsTest {
  private static final Map<String, String> WORDS =
      Map.of(
          "published", "เผยแพร่แล้ว",
          "incomplete", "ยังไม่ครบ",
          "pending", "รอเผยแพร่",
          "missing", "ยังไม่เผยแพร่",
          "notApplicable", "ไม่เกี่ยวข้อง");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void pagesAndReportAgree(long seed) throws IOException {
    SampleSite site = SampleSite.in(folder);
    if (seed > 0) {
      disturb(site, new Random(seed));
    }
    JsonNode report = site.build().report();
    assertThat(report.get("promoted").asBoolean()).as("seed %s", seed).isTrue();
    JsonNode year = report.get("completeness").get(0);
    assertThat(
            Stream.of("published", "incomplete", "pending", "missing", "notApplicable")
                .mapToInt(v -> year.get(v).asInt())
                .sum())
        .isEqualTo(year.get("required").asInt());
    for (JsonNode item : year.get("items")) {
      assertItemPage(item, seed);
    }
    assertChecklist(year, seed);
    for (String page : List.of("", "ita/", "2568/")) {
      assertCard(page, year, seed);
    }
    assertThat(report.get("summary").get("pages").asInt()).isEqualTo(pages());
    assertErrors(report, year);
  }

  /** Leaves some items as they are and brings each other one into a state of its own. */
  private static void disturb(SampleSite site, Random random) throws IOException {
    for (String code : SampleSite.codes().toList()) {
      ObjectNode entry = site.entry(code);
      int fate = random.nextInt(7);
      if (fate > 1) {
        for (Path file : site.dropped(code)) {
          Files.delete(file);
        }
      }
      switch (fate) {
        case 2 -> entry.remove("evidence");
        case 3 -> pending(entry, "2570-01-31");
        case 4 -> pending(entry, "2568-01-31");
        case 5 -> entry.putObject("exempt").put("reason", "ไม่มีภารกิจนี้");
        case 6 -> entry.withArray("evidence").forEach(e -> showsOnlyTheFirst((ObjectNode) e));
        default -> {}
      }
    }
    site.write();
  }

  private static void pending(ObjectNode entry, String until) {
    entry.remove("evidence");
    entry.putObject("pending").put("until", until).put("unit", "office");
  }

  private static void showsOnlyTheFirst(ObjectNode evidence) {
    if (evidence.has("shows")) {
      ((ArrayNode) evidence.get("shows")).removeAll().add(1);
    }
  }

  private void assertItemPage(JsonNode item, long seed) throws IOException {
    String code = item.get("item").asText();
    Document page = page(item.get("url").asText());
    assertThat(page.select(".ps-verdict .ps-tag").eachText())
        .as("%s, seed %s", code, seed)
        .containsExactly(WORDS.get(item.get("verdict").asText()));
    assertThat(page.select("h1 .ps-code").text()).isEqualTo(code);
    assertThat(page.select("#evidence .ps-evidence > li")).hasSize(item.get("evidence").asInt());
    assertThat(page.select(".ps-elements > li")).hasSize(item.get("elementsKnown").asInt());
    boolean allShown =
        page.select(".ps-elements .ps-tag").eachText().stream().allMatch("แสดงแล้ว"::equals);
    if (item.get("verdict").asText().equals("published")) {
      assertThat(allShown).as(code).isTrue();
    }
    String points = item.get("points").asText();
    assertThat(page.select("#how").text()).containsPattern("(?<![0-9.])" + points + "0* คะแนน");
  }

  private void assertChecklist(JsonNode year, long seed) throws IOException {
    Document page = page("2568/oit/");
    Map<String, String> counts =
        page.select(".ps-counts > div").stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    d -> d.select("dt").text(), d -> d.select("dd").text()));
    WORDS.forEach(
        (verdict, words) ->
            assertThat(counts)
                .as("seed %s", seed)
                .containsEntry(words, year.get(verdict).asText()));
    assertThat(counts).containsEntry("ต้องเปิดเผย", year.get("required").asText());
    List<Element> lines = page.select(".ps-items__item");
    assertThat(lines).hasSize(year.get("items").size());
    for (int i = 0; i < lines.size(); i++) {
      JsonNode item = year.get("items").get(i);
      assertThat(lines.get(i).select(".ps-items__code").text())
          .isEqualTo(item.get("item").asText());
      assertThat(lines.get(i).select(".ps-items__state .ps-tag").text())
          .isEqualTo(WORDS.get(item.get("verdict").asText()));
    }
  }

  private void assertCard(String path, JsonNode year, long seed) throws IOException {
    Element sentence =
        page(path).select(".ps-card--disclosure .ps-card__sentence, .ps-year").stream()
            .filter(e -> e.text().contains("เปิดเผยแล้ว"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(path + " says nothing of the disclosure"));
    assertThat(sentence.text())
        .as("/%s, seed %s", path, seed)
        .contains("เปิดเผยแล้ว " + year.get("published").asText() + " จาก " + year.get("required"));
    WORDS.forEach(
        (verdict, words) -> {
          int count = year.get(verdict).asInt();
          if (!verdict.equals("published") && count > 0) {
            assertThat(sentence.text()).contains(words + " " + count);
          }
        });
  }

  /** An item has an error exactly when it is incomplete or missing. */
  private static void assertErrors(JsonNode report, JsonNode year) {
    for (JsonNode item : year.get("items")) {
      boolean named = false;
      for (JsonNode p : report.get("problems")) {
        named |=
            p.get("severity").asText().equals("error")
                && p.path("item").asText().equals(item.get("item").asText());
      }
      assertThat(named)
          .as(item.toString())
          .isEqualTo(List.of("incomplete", "missing").contains(item.get("verdict").asText()));
    }
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("target/site/" + path + "index.html")));
  }

  private int pages() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("target/site"))) {
      return (int) all.filter(f -> f.toString().endsWith(".html")).count();
    }
  }
}
