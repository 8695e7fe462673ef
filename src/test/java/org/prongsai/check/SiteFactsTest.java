package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.plan.PagePath;
import org.prongsai.problem.Problem;

class SiteFactsTest {

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void mergingInAnyGroupingGivesTheSameProblems(long seed) {
    Random random = new Random(seed);
    Map<String, String> site = site(random);
    List<Problem> whole = SiteChecks.all(facts(site, site.keySet()));
    assertThat(whole).as("seed %s", seed).isNotEmpty();
    for (int round = 0; round < 5; round++) {
      List<SiteFacts> parts = new ArrayList<>();
      List<String> names = new ArrayList<>(site.keySet());
      Collections.shuffle(names, random);
      while (!names.isEmpty()) {
        int n = 1 + random.nextInt(names.size());
        parts.add(facts(site, Set.copyOf(names.subList(0, n))));
        names = names.subList(n, names.size());
      }
      while (parts.size() > 1) {
        SiteFacts one = parts.remove(random.nextInt(parts.size()));
        int with = random.nextInt(parts.size());
        parts.set(
            with, random.nextBoolean() ? one.merge(parts.get(with)) : parts.get(with).merge(one));
      }
      assertThat(SiteChecks.all(parts.get(0))).as("seed %s", seed).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void aPlannedLinkLeadsToThePlannedPage(long seed) {
    Random random = new Random(seed);
    List<PagePath> paths = IntStream.range(0, 40).mapToObj(i -> path(random)).distinct().toList();
    for (PagePath from : paths) {
      for (PagePath to : paths) {
        String href = from.linkTo(to).replace("&", "&amp;").replace("'", "&#39;");
        FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
        site.accept(to.file(), "<a href='#'>x</a>");
        site.accept(from.file(), "<a href='" + href + "'>x</a>");
        SiteFacts facts = site.finish();
        assertThat(facts.linksTo(to.file()))
            .as("seed %s, %s to %s: %s", seed, from, to, href)
            .anyMatch(use -> use.file().equals(from.file()));
      }
    }
  }

  @Test
  void clicksAreCountedAlongTheShortestWay() {
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    site.accept("index.html", "<a href=a.html>a</a><link rel=next href=far.html><img src=p.png>");
    site.accept(
        "a.html", "<a href=b/>b</a><iframe src=frame.html></iframe><a href='index.html#x'>h</a>");
    site.accept("b/index.html", "<a href=../c.html>c</a><a href=../doc.pdf>d</a>");
    site.accept("c.html", "");
    site.accept("frame.html", "<a href=c.html>c</a>");
    site.accept("far.html", "<a href=index.html>i</a>");
    SiteFacts facts = site.finish(List.of("doc.pdf", "p.png"), List.of());
    assertThat(facts.clicksFrom("index.html"))
        .isEqualTo(
            Map.of(
                "index.html",
                0,
                "a.html",
                1,
                "frame.html",
                1,
                "b/index.html",
                2,
                "c.html",
                2,
                "doc.pdf",
                3));
    assertThat(facts.clicksFrom("gone.html")).isEmpty();
    assertThat(facts.clicksFrom("index.html", Set.of("a.html")))
        .isEqualTo(Map.of("index.html", 0, "a.html", 1));
    assertThat(facts.linksTo("index.html"))
        .extracting(LinkUse::file)
        .containsExactly("a.html", "far.html");
    assertThat(facts.linkCount()).isEqualTo(10);
    assertThat(facts.pages()).hasSize(6);
  }

  @Test
  void aPlannedPageThatIsNotThereIsAnError() {
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    site.accept("index.html", "<html lang=th><title>x</title>");
    assertThat(SiteChecks.all(site.finish(), Set.of("index.html", "2563/index.html")))
        .extracting(p -> p.rule().id() + " " + p.place())
        .containsExactly("page/missing 2563/index.html");
  }

  @Test
  void outsideLinksAreKeptForThoseWhoAsk() {
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    site.accept(
        "index.html",
        "<a href=https://o.go.th/>x</a><a href=index.html>x</a><a href=mailto:a@b>m</a>");
    assertThat(site.finish().outsideLinks())
        .extracting(o -> o.use().written())
        .containsExactly("https://o.go.th/", "mailto:a@b");
  }

  private static SiteFacts facts(Map<String, String> site, Set<String> names) {
    FactsCollector collector = SiteFacts.collector(CheckOptions.defaults());
    names.forEach(name -> collector.accept(name, site.get(name)));
    return collector.finish();
  }

  private static Map<String, String> site(Random random) {
    Map<String, String> site = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      StringBuilder page =
          new StringBuilder("<html lang=th><title>" + random.nextInt(8) + "</title>");
      for (int n = random.nextInt(6); n >= 0; n--) {
        page.append("<p id=")
            .append(n)
            .append("><a href=p")
            .append(random.nextInt(14))
            .append(".html#")
            .append(random.nextInt(8))
            .append(">x</a>");
      }
      site.put((i == 0 ? "index" : "p" + i) + ".html", page.toString());
    }
    return site;
  }

  private static PagePath path(Random random) {
    String letters = "ab1-_.~ %?#&'+;:@!$,=()[]{}|^`\"<>กำ\u0E33แผน\u00e9\ud83d\ude00";
    StringBuilder out = new StringBuilder();
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      out.append(name(random, letters)).append('/');
    }
    return new PagePath(
        random.nextBoolean() ? out.toString() : out + name(random, letters) + ".pdf");
  }

  private static String name(Random random, String letters) {
    int[] points = letters.codePoints().toArray();
    StringBuilder out = new StringBuilder("n");
    for (int n = random.nextInt(6); n > 0; n--) {
      out.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return out.append('n').toString();
  }
}
