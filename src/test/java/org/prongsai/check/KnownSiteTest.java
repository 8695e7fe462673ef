package org.prongsai.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.check.files.SoundFiles;
import org.prongsai.plan.Key;
import org.prongsai.plan.KeyMaker;
import org.prongsai.problem.Problem;

/** Looking at a site again and again finds what looking once does, whatever happens in between. */
class KnownSiteTest {
  private static final List<String> PAGES =
      List.of("index.html", "a.html", "b/index.html", "b/c.html", "d.html", "e/f/index.html");
  private static final List<String> OTHERS =
      List.of("404.html", "look.css", "map.svg", "x.pdf", "e/plan.txt", "sitemap.xml", "D.html");
  private static final Set<String> EXPECTED = Set.of("index.html", "b/index.html", "x.pdf");

  @TempDir Path site;
  private final Map<String, String> texts = new TreeMap<>();
  private final KnownSite known = KnownSite.kept();
  private CheckOptions options = CheckOptions.defaults();
  private Optional<Listing> listing = Optional.empty();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomEditsAreSeenAsByAFirstLook(long seed) throws IOException {
    Random random = new Random(seed);
    for (String page : PAGES) {
      write(page, page(random));
    }
    for (int round = 0; round < 60; round++) {
      List<String> edits = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        edits.add(edit(random));
      }
      Set<String> handedOver = random.nextBoolean() ? Set.copyOf(texts.keySet()) : Set.of();
      assertThat(told(again(handedOver)))
          .as("seed %s, round %s, after %s", seed, round, edits)
          .isEqualTo(told(SiteFacts.ofFolder(site, options)));
    }
  }

  @Test
  void aPartThatGoesBreaksTheLinkOfAnotherPageAndMendsItWhenItIsBack() throws IOException {
    write("index.html", html("x", "<a href=a.html#part>x</a>"));
    write("a.html", html("a", "<p id=part>"));
    assertThat(problems()).isEmpty();
    write("a.html", html("a", "<p id=other>"));
    assertThat(problems()).containsExactly("link/fragment-missing index.html");
    write("a.html", html("a", "<p id=part>"));
    assertThat(problems()).isEmpty();
  }

  @Test
  void aTitleIsToldAsLongAsItIsThatOfAnEarlierPage() throws IOException {
    write("index.html", html("x", "<a href=a.html>x</a><a href=b.html>x</a>"));
    write("a.html", html("a", ""));
    write("b.html", html("b", ""));
    assertThat(problems()).isEmpty();
    write("a.html", html("b", ""));
    assertThat(problems()).containsExactly("page/duplicate-title b.html");
    write("index.html", html("b", "<a href=a.html>x</a><a href=b.html>x</a>"));
    assertThat(problems())
        .containsExactly("page/duplicate-title b.html", "page/duplicate-title index.html");
    write("a.html", html("Aa", ""));
    write("b.html", html("BB", "")); // the same hash
    assertThat(problems()).isEmpty();
  }

  @Test
  void anEditElsewhereMakesAnOrphanAndFindsItAWayAgain() throws IOException {
    write("index.html", html("x", "<a href=a.html>x</a>"));
    write("a.html", html("a", "<a href=b.html>x</a>"));
    write("b.html", html("b", ""));
    assertThat(problems()).isEmpty();
    assertThat(again(Set.of()).clicksFrom("index.html")).containsEntry("b.html", 2);
    write("a.html", html("a", "<link rel=next href=b.html>"));
    assertThat(problems()).containsExactly("page/orphan b.html");
    assertThat(again(Set.of()).clicksFrom("index.html")).doesNotContainKey("b.html");
    write("a.html", html("a", "<iframe title=x src=b.html></iframe>"));
    assertThat(problems()).isEmpty();
    assertThat(again(Set.of()).clicksFrom("index.html")).containsEntry("b.html", 1);
  }

  @Test
  void aFileThatComesOrGoesIsSeenByPagesThatHaveNotChanged() throws IOException {
    write("index.html", html("x", "<a href=plan.txt>x</a>"));
    write("plan.txt", "x");
    assertThat(problems()).isEmpty();
    remove("plan.txt");
    write("Plan.txt", "x");
    assertThat(problems()).containsExactly("link/wrong-case index.html");
    write("plan.txt", "x");
    assertThat(problems()).isEmpty();
  }

  @Test
  void anotherAddressIsAnotherSite() throws IOException {
    write("index.html", html("x", "<a href=/ita/index.html>x</a><img alt=x src=http://x.go.th/p>"));
    assertThat(problems()).containsExactly("link/broken index.html");
    options = CheckOptions.of(Optional.of("https://o.go.th/ita/"));
    assertThat(problems()).containsExactly("page/mixed-content index.html");
  }

  @Test
  void whatDidNotChangeIsNotMadeAgain() throws IOException {
    write("index.html", html("x", "<a href=a.html>x</a>"));
    write("a.html", html("a", ""));
    SiteFacts first = again(Set.of());
    Map<String, Integer> clicks = first.clicksFrom("index.html");
    SiteFacts second = again(Set.of());
    assertThat(second.look()).isSameAs(first.look());
    write("a.html", html("b", ""));
    SiteFacts third = again(Set.of());
    assertThat(third.inventory().names()).isSameAs(first.inventory().names());
    assertThat(third.clicksFrom("index.html")).isSameAs(clicks);
  }

  private List<String> problems() throws IOException {
    SiteFacts facts = again(Set.of());
    assertThat(told(facts)).isEqualTo(told(SiteFacts.ofFolder(site, options)));
    return SiteChecks.all(facts).stream().map(p -> p.rule().id() + " " + p.place().file()).toList();
  }

  /** As a build does, with some pages handed over and the others known by their keys. */
  private SiteFacts again(Set<String> handedOver) throws IOException {
    FactsCollector collector = SiteFacts.collector(options);
    for (String page : handedOver) {
      if (page.endsWith(".html") && !texts.get(page).isEmpty()) {
        collector.accept(page, texts.get(page));
      }
    }
    return collector.finish(
        site, SoundFiles.none(), Map.of(), KnownFacts.none(), known, new Laid(listing()));
  }

  /** The same object as long as no file comes or goes; or none, so that the folder is read. */
  private Optional<Listing> listing() {
    listing =
        listing
            .filter(l -> l.isOf(texts.keySet()))
            .or(() -> Optional.of(Listing.of(Set.copyOf(texts.keySet()))));
    return texts.size() % 2 == 0 ? listing : Optional.empty();
  }

  private final class Laid implements LaidFiles {
    private final Optional<Listing> listing;

    Laid(Optional<Listing> listing) {
      this.listing = listing;
    }

    @Override
    public Optional<Listing> listing() {
      return listing;
    }

    @Override
    public long bytes(String file) {
      return texts.get(file).getBytes(UTF_8).length;
    }

    @Override
    public Optional<Key> key(String file) {
      return Optional.ofNullable(texts.get(file))
          .map(text -> new KeyMaker().text(file).text(text).key());
    }
  }

  private record Told(
      List<Problem> problems,
      int pages,
      long links,
      Set<String> names,
      Map<String, Integer> clicks,
      Map<String, Integer> withoutOne,
      List<List<LinkUse>> uses) {}

  private static Told told(SiteFacts facts) {
    assertThat(facts.pageCount()).isEqualTo(facts.pages().size());
    return new Told(
        SiteChecks.all(facts, EXPECTED),
        facts.pageCount(),
        facts.linkCount(),
        facts.files(),
        Map.copyOf(facts.clicksFrom("index.html")),
        Map.copyOf(facts.clicksFrom("index.html", Set.of("a.html"))),
        PAGES.stream().map(facts::linksTo).toList());
  }

  private String edit(Random random) throws IOException {
    List<String> there = List.copyOf(texts.keySet());
    String old = there.get(random.nextInt(there.size()));
    switch (random.nextInt(12)) {
      case 0 -> {
        remove(old);
        return "without " + old;
      }
      case 1 -> {
        String other = OTHERS.get(random.nextInt(OTHERS.size()));
        write(other, other.endsWith(".html") ? page(random) : other(other, random));
        return "with " + other;
      }
      case 2 -> {
        boolean here = random.nextBoolean();
        options = CheckOptions.of(here ? Optional.of("https://o.go.th/x/") : Optional.empty());
        return "address " + options.baseUrl();
      }
      case 3 -> {
        write(old, "");
        return "empty " + old;
      }
      default -> {
        String page = PAGES.get(random.nextInt(PAGES.size()));
        write(page, page(random));
        return "another " + page;
      }
    }
  }

  private static String other(String name, Random random) {
    if (name.endsWith(".css")) {
      return "p { background: url(map.svg#" + random.nextInt(3) + ") }";
    }
    if (name.endsWith(".svg")) {
      return "<svg xmlns='http://www.w3.org/2000/svg'><g id='p" + random.nextInt(3) + "'/></svg>";
    }
    return random.nextBoolean() ? "x" : "<html><title>404</title>";
  }

  private static String page(Random random) {
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      String name =
          random.nextInt(5) > 0
              ? PAGES.get(random.nextInt(PAGES.size()))
              : OTHERS.get(random.nextInt(OTHERS.size()));
      String part = random.nextInt(3) == 0 ? "#p" + random.nextInt(4) : "";
      String root = random.nextInt(8) == 0 ? "http://o.go.th/x/" : "";
      String link = root + name + part;
      body.append(
          switch (random.nextInt(8)) {
            case 0 -> "<img alt=x src='" + link + "'>";
            case 1 -> "<iframe title=x src='" + link + "'></iframe>";
            case 2 -> "<p id=p" + random.nextInt(4) + ">x</p>";
            case 3 -> "<link rel=stylesheet href='" + link + "'>";
            default -> "<a href='" + link + "'>x</a>";
          });
    }
    return html("t" + random.nextInt(5), body.toString());
  }

  private static String html(String title, String body) {
    return "<!DOCTYPE html><html lang=th><meta charset=utf-8><title>" + title + "</title>" + body;
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
    texts.put(name, text);
  }

  private void remove(String name) throws IOException {
    Files.delete(site.resolve(name));
    texts.remove(name);
  }
}
