package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.bake.CsvText;

/** The data say what the pages say, in both of their forms. */
class DataTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @TempDir static Path place;
  private static Path real;
  private static Path sample;

  @BeforeAll
  static void build() throws Exception {
    Folders.copy(Path.of("content"), place.resolve("real/content"));
    SampleSite.run("init", place.resolve("sample").toString(), "--sample");
    for (String site : List.of("real", "sample")) {
      Build.run(place.resolve(site), SampleSite.AS_OF, r -> Map.of());
    }
    real = place.resolve("real/target/site");
    sample = place.resolve("sample/target/site");
  }

  static Stream<Path> sites() {
    return Stream.of(real, sample);
  }

  private static JsonNode rows(Path site, String table) throws IOException {
    return JSON.readTree(site.resolve("data/" + table + ".json").toFile()).get("rows");
  }

  private static JsonNode dictionary(Path site) throws IOException {
    return JSON.readTree(site.resolve("data/datapackage.json").toFile()).get("resources");
  }

  private static Document page(Path site, String address) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(address + "index.html")));
  }

  private static String value(JsonNode row, String column) {
    return row.get(column).isNull() ? "" : row.get(column).asText();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void csvAndJsonAreTheSameTableAndTheDictionaryNamesItsColumns(Path site) throws IOException {
    assertThat(dictionary(site)).hasSize(12);
    for (JsonNode resource : dictionary(site)) {
      String name = resource.get("name").asText();
      List<String> columns = new ArrayList<>();
      resource.get("schema").get("fields").forEach(f -> columns.add(f.get("name").asText()));
      List<List<String>> csv =
          CsvText.cells(Files.readString(site.resolve("data/" + resource.get("path").asText())));
      assertThat(csv.get(0)).as(name).isEqualTo(columns);
      JsonNode rows = rows(site, name);
      assertThat(csv).as(name).hasSize(rows.size() + 1);
      for (int r = 0; r < rows.size(); r++) {
        List<String> names = new ArrayList<>();
        rows.get(r).fieldNames().forEachRemaining(names::add);
        assertThat(names).as(name).isEqualTo(columns);
        for (int c = 0; c < columns.size(); c++) {
          String cell = csv.get(r + 1).get(c);
          JsonNode same = rows.get(r).get(columns.get(c));
          if (same.isArray()) {
            List<String> values = new ArrayList<>();
            same.forEach(v -> values.add(v.asText()));
            assertThat(CsvText.values(cell)).as("%s %s %s", name, r, c).isEqualTo(values);
          } else {
            assertThat(CsvText.text(cell))
                .as("%s %s %s", name, r, c)
                .isEqualTo(
                    same.isNull()
                        ? ""
                        : same.isNumber() ? same.decimalValue().toPlainString() : same.asText());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theScoresAreThoseOfTheResultPages(Path site) throws IOException {
    Map<String, List<JsonNode>> years = byYear(rows(site, "assessments"));
    assertThat(years).isNotEmpty();
    for (var year : years.entrySet()) {
      Document page = page(site, year.getKey() + "/assessment/");
      List<String> shown = new ArrayList<>();
      for (Element row : page.select(".ps-table--scores tbody tr")) {
        String score = row.selectFirst(".ps-table__number").text();
        shown.add(
            row.selectFirst(".ps-table__no").text().replace(".", "")
                + " "
                + (score.equals("ไม่มีข้อมูล") ? "" : score));
      }
      List<String> told =
          year.getValue().stream()
              .filter(r -> value(r, "level").equals("indicator"))
              .map(r -> value(r, "indicator") + " " + decimals(r.get("score")))
              .toList();
      assertThat(told).isEqualTo(shown).hasSize(10);
      JsonNode total = year.getValue().get(0);
      assertThat(page.selectFirst("main").text())
          .contains(decimals(total.get("score")), value(total, "rating"));
    }
  }

  private static String decimals(JsonNode score) {
    return score.isNull() ? "" : score.decimalValue().setScale(2).toPlainString();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theStepsAndTheirStatesAreThoseOfTheMeasuresPages(Path site) throws IOException {
    for (var year : byYear(rows(site, "measures")).entrySet()) {
      String page = flat(page(site, year.getKey() + "/measures/"));
      assertThat(year.getValue()).isNotEmpty();
      for (JsonNode row : year.getValue()) {
        assertThat(page).contains(flat(value(row, "step_text")), value(row, "state_text"));
        row.get("findings").forEach(f -> assertThat(page).contains(flat(f.asText())));
        row.get("unit_names").forEach(u -> assertThat(page).contains(u.asText()));
        assertThat(page).contains(flat(value(row, "monitoring").lines().findFirst().orElse("")));
      }
    }
  }

  private static String flat(Document page) {
    return flat(page.selectFirst("main").text());
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theItemsAndTheirEvidenceAreThoseOfTheItemPages(Path site) throws IOException {
    Map<String, List<JsonNode>> evidence =
        by(rows(site, "evidence"), r -> value(r, "fiscal_year") + value(r, "item"));
    Map<String, Integer> verdicts = new TreeMap<>();
    for (JsonNode item : rows(site, "items")) {
      String code = value(item, "item");
      Document page =
          page(
              site,
              value(item, "fiscal_year") + "/oit/" + code.toLowerCase(java.util.Locale.ROOT) + "/");
      assertThat(page.title()).contains(code, value(item, "title"));
      assertThat(flat(page)).contains(value(item, "verdict_text"));
      verdicts.merge(value(item, "verdict"), 1, Integer::sum);
      List<JsonNode> pieces = evidence.getOrDefault(value(item, "fiscal_year") + code, List.of());
      assertThat(pieces).as(code).hasSize(item.get("evidence").asInt());
      for (JsonNode piece : pieces) {
        assertThat(flat(page)).contains(flat(value(piece, "title")), value(piece, "sha256"));
        if (piece.hasNonNull("date")) {
          assertThat(page.select("time[datetime=" + value(piece, "date") + "]")).isNotEmpty();
        }
        if (value(piece, "kind").equals("url") || value(piece, "kind").equals("channel")) {
          assertThat(page.select("a").eachAttr("href")).contains(value(piece, "url"));
        }
      }
    }
    JsonNode sum = rows(site, "disclosure").get(0);
    assertThat(verdicts.getOrDefault("published", 0)).isEqualTo(sum.get("published").asInt());
    assertThat(verdicts.values().stream().mapToInt(n -> n).sum())
        .isEqualTo(sum.get("required").asInt());
  }

  @Test
  void whatIsOnThisSiteIsThereUnderTheAddressThatTheDataGive() throws IOException {
    String base = "https://ita.example.go.th/";
    int found = 0;
    for (JsonNode piece : rows(sample, "evidence")) {
      String url = value(piece, "url");
      if (url.startsWith(base)) {
        assertThat(sample.resolve(url.substring(base.length()))).exists();
        found++;
      }
    }
    assertThat(found).isPositive();
    for (JsonNode item : rows(real, "items")) {
      assertThat(real.resolve(value(item, "page"))).isDirectory();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theIndexTellsHowManyRowsThereAreAndEveryPageWithATableLeadsToItsFiles(Path site)
      throws IOException {
    Document index = page(site, "data/");
    for (JsonNode resource : dictionary(site)) {
      String name = resource.get("name").asText();
      int rows = rows(site, name).size();
      String said = index.getElementById(name).selectFirst(".ps-data-file__get").text();
      assertThat(said)
          .contains(name + ".csv", name + ".json", rows == 0 ? "ยังไม่มีข้อมูล" : rows + " แถว");
    }
    for (String shown : List.of("assessment", "measures", "oit")) {
      try (Stream<Path> years = Files.list(site)) {
        for (Path year : (Iterable<Path>) years::iterator) {
          Path page = year.resolve(shown + "/index.html");
          if (Files.exists(page)) {
            assertThat(Jsoup.parse(Files.readString(page)).select(".ps-data-links a[href$=.csv]"))
                .as(page.toString())
                .isNotEmpty();
          }
        }
      }
    }
  }

  private static Map<String, List<JsonNode>> byYear(JsonNode rows) {
    return by(rows, r -> value(r, "fiscal_year"));
  }

  private static Map<String, List<JsonNode>> by(JsonNode rows, Function<JsonNode, String> key) {
    Map<String, List<JsonNode>> by = new TreeMap<>();
    rows.forEach(r -> by.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
    return by;
  }
}
