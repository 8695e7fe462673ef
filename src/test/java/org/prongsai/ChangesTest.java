package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** What changed, by the dates of the content alone: on the page, in the feed, in the sitemap. */
class ChangesTest {
  private static final String BASE = "https://ita.example.go.th/";

  @TempDir static Path place;
  private static Path site;

  @BeforeAll
  static void build() throws Exception {
    SampleSite.run("init", place.resolve("sample").toString(), "--sample");
    site = built(SampleSite.AS_OF);
  }

  private static Path built(LocalDate asOf) throws Exception {
    Build.run(place.resolve("sample"), asOf, r -> Map.of());
    Path copy = place.resolve("site-" + asOf.toEpochDay());
    Folders.copy(place.resolve("sample/target/site"), copy);
    return copy;
  }

  private static Document page(Path of) throws Exception {
    return Jsoup.parse(Files.readString(of.resolve("changes/index.html")));
  }

  @Test
  void everythingThatHasADateIsThereNewestFirstUnderItsMonthAndLeadsToWhereItCanBeSeen()
      throws Exception {
    List<Element> entries = page(site).select(".ps-changes__entry");
    assertThat(entries).hasSizeGreaterThan(30);
    List<String> dates = entries.stream().map(e -> e.selectFirst("time").attr("datetime")).toList();
    assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(page(site).select("h2").eachText()).contains("ปีงบประมาณ 2568");
    assertThat(page(site).select("h3").eachText())
        .containsSubsequence("มิถุนายน 2568", "เมษายน 2568", "มีนาคม 2568", "ตุลาคม 2567");
    assertThat(page(site).select(".ps-changes__detail").eachText())
        .contains("เปิดรับ", "วันสุดท้ายที่เปิดรับ");
    assertThat(entries.stream().map(Element::id)).doesNotHaveDuplicates().doesNotContain("");
    assertThat(page(site).select(".ps-changes__entry a").eachAttr("href"))
        .contains("../2568/measures/index.html#eit-service-s3", "../2568/oit/o6/index.html");
  }

  @Test
  void whatIsDatedAfterTheDayOfTheBuildHasNotHappenedYet() throws Exception {
    Path before = built(LocalDate.of(2025, 3, 15));
    List<String> dates = page(before).select(".ps-changes__entry time").eachAttr("datetime");
    assertThat(dates).isNotEmpty().allMatch(d -> d.compareTo("2025-03-15") <= 0);
  }

  @Test
  void contentWithoutDatesSaysSo() throws Exception {
    Folders.copy(Path.of("content"), place.resolve("real/content"));
    Build.run(place.resolve("real"), SampleSite.AS_OF, r -> Map.of());
    Path real = place.resolve("real/target/site");
    assertThat(page(real).selectFirst(".ps-note").text()).contains("ยังไม่ได้ระบุวันที่");
    assertThat(real.resolve("changes/feed.xml")).doesNotExist();
    assertThat(page(real).select("link[rel=alternate]")).isEmpty();
  }

  @Test
  void theFeedIsAtomAndSaysTheSameWithLastingIdsAndWholeAddresses() throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    var feed = factory.newDocumentBuilder().parse(site.resolve("changes/feed.xml").toFile());
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    NodeList entries = feed.getElementsByTagNameNS("*", "entry");
    List<Element> shown = page(site).select(".ps-changes__entry");
    assertThat(entries.getLength()).isEqualTo(Math.min(50, shown.size()));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < entries.getLength(); i++) {
      var entry = (org.w3c.dom.Element) entries.item(i);
      ids.add(entry.getElementsByTagNameNS("*", "id").item(0).getTextContent());
      assertThat(ids.get(i)).isEqualTo(BASE + "changes/#" + shown.get(i).id());
      assertThat(entry.getElementsByTagNameNS("*", "updated").item(0).getTextContent())
          .isEqualTo(shown.get(i).selectFirst("time").attr("datetime") + "T00:00:00+07:00");
      String leads =
          ((org.w3c.dom.Element) entry.getElementsByTagNameNS("*", "link").item(0))
              .getAttribute("href");
      assertThat(leads).startsWith(BASE);
      assertThat(site.resolve(leads.substring(BASE.length()).replaceFirst("#.*", ""))).exists();
    }
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page(site).select("link[rel=alternate][type=application/atom+xml]").eachAttr("href"))
        .containsExactly("feed.xml");
  }

  @Test
  void theSitemapSaysWhenTheContentOfAPageChangedAndNothingWhereNobodyKnows() throws Exception {
    assertThat(Files.readString(site.resolve("sitemap.xml")))
        .contains(
            "<url><loc>" + BASE + "</loc><lastmod>2025-06-30</lastmod></url>",
            "<loc>" + BASE + "2568/oit/o1/</loc><lastmod>2024-10-01</lastmod>",
            "<loc>" + BASE + "2567/assessment/</loc></url>",
            "<loc>" + BASE + "data/</loc>",
            "<loc>" + BASE + "changes/</loc>")
        .doesNotContain("404.html");
  }

  @Test
  void pagesTellSearchEnginesAndPreviewsWhatTheyAre() throws Exception {
    Document home = Jsoup.parse(Files.readString(site.resolve("index.html")));
    assertThat(home.select("meta[property=og:url]").attr("content")).isEqualTo(BASE);
    assertThat(home.select("meta[property=og:locale]").attr("content")).isEqualTo("th_TH");
    assertThat(home.select("meta[property=og:type]").attr("content")).isEqualTo("website");
    assertThat(data(home)).contains("\"GovernmentOrganization\"", "\"telephone\"", "สมมติ");
    Document result = Jsoup.parse(Files.readString(site.resolve("2567/assessment/index.html")));
    assertThat(data(result))
        .contains("\"Report\"", "\"temporalCoverage\":\"2023-10-01/2024-09-30\"");
    Document data = Jsoup.parse(Files.readString(site.resolve("data/index.html")));
    assertThat(data(data))
        .contains("\"Dataset\"", "\"contentUrl\":\"" + BASE + "data/measures.csv\"")
        .doesNotContain("license");
  }

  private static String data(Document page) {
    return page.selectFirst("script[type=application/ld+json]").data();
  }
}
