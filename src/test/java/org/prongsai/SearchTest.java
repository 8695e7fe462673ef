package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.plan.Page;
import org.prongsai.plan.SearchText;
import org.prongsai.plan.SitePlan;

/**
 * What can be found, in the list without scripts and in the index that the script looks through.
 */
class SearchTest {
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'\\ ${1+1} \u2028";

  @TempDir static Path place;
  private static final Map<String, Path> SITES = new HashMap<>();

  @BeforeAll
  static void build() throws Exception {
    Folders.copy(Path.of("content"), place.resolve("real/content"));
    Path pages = Files.createDirectories(place.resolve("real/content/pages"));
    Files.writeString(
        pages.resolve("hostile.md"),
        "---\ntitle: '" + HOSTILE.replace("'", "''") + "'\n---\nข้อความ\n");
    SampleSite.in(place.resolve("sample"));
    for (String site : List.of("real", "sample")) {
      Build.run(place.resolve(site), SampleSite.AS_OF, report -> Map.of());
      SITES.put(site, place.resolve(site).resolve("target/site"));
    }
  }

  @Test
  void theIndexAndTheListLeadToTheSamePlacesInTheSameOrder() throws IOException {
    for (String site : SITES.keySet()) {
      assertThat(index(site).stream().map(e -> "../" + e.get(1).asText()))
          .containsExactlyElementsOf(list(site).select(".ps-entries a").eachAttr("href"))
          .hasSizeGreaterThan(50);
      assertThat(index(site).stream().map(e -> e.get(0).asText()))
          .allSatisfy(title -> assertThat(title).isNotBlank());
    }
  }

  @Test
  void everyPageAndEveryFileIsListed() throws IOException {
    for (String site : SITES.keySet()) {
      SitePlan plan = Declared.in(place.resolve(site), SampleSite.AS_OF).plan();
      Set<String> expected = new TreeSet<>();
      for (Page page : plan.pages()) {
        if (!(page instanceof Page.Search) && !(page instanceof Page.NotFound)) {
          expected.add(page.path().file());
        }
      }
      plan.files().stream()
          .map(f -> f.path().value())
          .filter(f -> !f.endsWith(".svg"))
          .forEach(expected::add);
      assertThat(addresses(site).stream().filter(a -> !a.contains("#")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void everyPromisedStepIsListedWithoutItsNumber() throws IOException {
    assertThat(
            index("real").stream().filter(e -> e.get(1).asText().contains("measures/index.html#")))
        .hasSizeGreaterThan(10)
        .allSatisfy(e -> assertThat(e.get(0).asText()).doesNotMatch("[๐-๙0-9].*"));
  }

  @Test
  void lettersStandInTheirOrderAndEveryEntryUnderItsOwn() throws IOException {
    for (String site : SITES.keySet()) {
      Document page = list(site);
      List<String> names = page.select(".ps-letters__name").eachText();
      assertThat(page.select(".ps-letters__nav a").eachText()).isEqualTo(names);
      assertThat(page.select(".ps-letters__nav a").eachAttr("href"))
          .allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
      List<String> thai = names.stream().filter(n -> n.matches("[ก-ฮ]")).toList();
      assertThat(thai).isSorted().hasSizeGreaterThan(10).isEqualTo(names.subList(0, thai.size()));
      for (Element group : page.select(".ps-letters__group")) {
        String letter = group.selectFirst("h2").text();
        if (thai.contains(letter)) {
          assertThat(group.select("a").eachText())
              .allSatisfy(title -> assertThat(title).matches("[^ก-ฮ]*" + letter + ".*"));
        }
      }
    }
  }

  @Test
  void hostileTextStaysText() throws IOException {
    String script = Files.readString(SITES.get("real").resolve("search/index.js"));
    assertThat(script).doesNotContain("<").doesNotContain("\u2028");
    assertThat(index("real").stream().map(e -> e.get(0).asText()))
        .anyMatch(t -> t.startsWith(HOSTILE.strip()));
    assertThat(list("real").select("img")).isEmpty();
  }

  /** The baseline that the ranking in the browser may not fall behind: plain substrings. */
  @Test
  void plainSubstringsFindEveryQuery() throws IOException {
    List<String> lost = new ArrayList<>();
    for (SearchQueries q : SearchQueries.all()) {
      String[] words = SearchText.fold(q.query()).split(" ");
      Set<String> found =
          index(q.site()).stream()
              .filter(e -> List.of(words).stream().allMatch(w -> holds(e, w)))
              .map(e -> e.get(1).asText())
              .collect(Collectors.toCollection(TreeSet::new));
      if (q.findsNothing() ? !found.isEmpty() : !found.contains(q.address())) {
        lost.add(q + " found " + found);
      }
    }
    assertThat(lost).isEmpty();
    assertThat(SearchQueries.all().stream().filter(q -> !q.findsNothing()))
        .hasSizeGreaterThanOrEqualTo(32);
  }

  private static boolean holds(JsonNode entry, String word) {
    String all =
        entry.get(3).asText() + "\n" + entry.get(5).asText() + "\n" + entry.get(6).asText();
    String code = word.replaceFirst("^o-?0*([1-9])", "o$1");
    return tight(all).contains(tight(word)) || entry.get(3).asText().equals(code);
  }

  private static String tight(String text) {
    return text.replaceAll("[ -]", "");
  }

  @Test
  void scriptsAreLightAndMakeNoMarkupOfText() throws IOException {
    int weight = 0;
    try (Stream<Path> scripts = Files.list(Path.of("assets/js"))) {
      for (Path file : scripts.toList()) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
          zip.write(Files.readAllBytes(file));
        }
        weight += zipped.size();
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(")
            .doesNotContain("http:", "https:", "fetch(", "XMLHttp", "cookie", "Storage");
      }
    }
    assertThat(weight).isBetween(1_000, 10_000);
  }

  private static List<String> addresses(String site) throws IOException {
    return index(site).stream().map(e -> e.get(1).asText()).toList();
  }

  /** The argument of the script's one call is JSON as well. */
  private static List<JsonNode> index(String site) throws IOException {
    String script = Files.readString(SITES.get(site).resolve("search/index.js"));
    assertThat(script).startsWith("prongsaiSearch.load([").endsWith("]);\n");
    String json = script.substring(script.indexOf('['), script.lastIndexOf(')'));
    List<JsonNode> entries = new ArrayList<>();
    new ObjectMapper().readTree(json).forEach(entries::add);
    return entries;
  }

  private static Document list(String site) throws IOException {
    return Jsoup.parse(Files.readString(SITES.get(site).resolve("search/index.html")));
  }
}
