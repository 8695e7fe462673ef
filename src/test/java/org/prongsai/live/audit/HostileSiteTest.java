package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.prongsai.check.url.Url;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Problem;
import org.prongsai.read.Checklists;

/** Sites that would keep an audit for ever, lead it away, or fill its memory. */
class HostileSiteTest {
  private static final String HOME = "https://trap.example/";
  private static final Checklists LISTS = Checklists.shipped("lao");

  private final List<String> asked = new ArrayList<>();

  /** Sees what a function makes of an address; a page when it is text, else nothing. */
  private Eyes eyes(Function<Url, Optional<String>> site) {
    return url -> {
      asked.add(url.toString());
      Optional<String> html = site.apply(url);
      Standing missing = Standing.of(Standing.State.BROKEN, Outcome.DEAD, url.toString(), "404");
      return new Seen(
          url,
          url,
          html.isPresent() ? 200 : 404,
          "text/html",
          Optional.empty(),
          html.orElse("").getBytes(StandardCharsets.UTF_8),
          html.isPresent() ? Standing.FINE : missing);
    };
  }

  private Judged audit(Bounds bounds, Eyes eyes) {
    Checklist checklist = LISTS.apply(new FiscalYear(2566)).orElseThrow();
    Url home = Url.parse(HOME).orElseThrow();
    return Auditing.judged(home, checklist, LISTS, Outcome.DAY, bounds, eyes, delay -> {});
  }

  private static List<String> rules(Judged judged) {
    return judged.problems().stream().map((Problem p) -> p.rule().id()).distinct().toList();
  }

  @Test
  void aCalendarWithoutEndIsLeftSoon() {
    Judged judged =
        audit(
            Bounds.USUAL,
            eyes(
                u -> {
                  int month =
                      u.query().map(q -> Integer.parseInt(q.replaceAll("\\D", ""))).orElse(0);
                  return Optional.of(
                      "<a href='/calendar?month="
                          + (month + 1)
                          + "'>เดือนถัดไป</a>"
                          + "<a href='/calendar?month="
                          + (month + 1000)
                          + "'>อื่น</a>");
                }));
    assertThat(asked.size()).isLessThan(60);
    assertThat(rules(judged)).containsExactly("oit/no-list");
    assertThat(judged.year().orElseThrow().count(org.prongsai.ita.Verdict.MISSING)).isEqualTo(43);
  }

  @Test
  void linksThatNeverEndAreReadUpToTheBounds() {
    Random random = new Random(1);
    Judged judged =
        audit(
            new Bounds(50, 8, 1_000_000, 100),
            eyes(
                u -> {
                  StringBuilder html = new StringBuilder("<h1>ITA ปี 2566</h1>");
                  for (int i = 0; i < 40; i++) {
                    String word =
                        Long.toString(random.nextLong() >>> 1, 36).replaceAll("[0-9]", "x");
                    html.append("<a href='/")
                        .append(word)
                        .append("'>ITA 2566 ")
                        .append(word)
                        .append("</a> ");
                  }
                  return Optional.of(html.toString());
                }));
    assertThat(asked.size()).isLessThanOrEqualTo(53);
    assertThat(rules(judged)).contains("live/stopped");
  }

  @Test
  void pagesThatWouldFillMemoryAreNotAllKept() {
    int[] page = {0};
    Judged judged =
        audit(
            new Bounds(300, 8, 2_000_000, 100),
            eyes(
                u -> {
                  int n = page[0]++;
                  return Optional.of(
                      "<h1>ITA 2566</h1>"
                          + "<p>"
                          + "ข้อความยาว ".repeat(200_000)
                          + "</p><p>x</p>".repeat(30_000)
                          + "<a href='/ita"
                          + n
                          + "a'>ITA 2566</a><a href='/ita"
                          + n
                          + "b'>OIT 2566</a>");
                }));
    assertThat(asked.size()).isLessThan(15);
    assertThat(rules(judged)).contains("live/stopped");
  }

  @Test
  void aSessionInTheAddressMakesNoNewPage() {
    int[] session = {0};
    audit(
        Bounds.USUAL,
        eyes(
            u ->
                Optional.of(
                    "<a href='/?PHPSESSID="
                        + session[0]++
                        + "'>หน้าแรก</a><a href='/a;jsessionid="
                        + session[0]
                        + "?sid="
                        + session[0]
                        + "'>ITA</a>")));
    assertThat(new HashSet<>(asked)).hasSize(3);
  }

  @Test
  void aRelativeLinkThatGoesRoundEnds() {
    audit(
        Bounds.USUAL,
        eyes(u -> Optional.of("<a href='ita/oit/'>ITA 2566</a><a href='ita/'>OIT 2566</a>")));
    assertThat(asked.size()).isLessThan(40);
  }

  @Test
  void noOtherHostIsReadAndNoOtherPortOrScheme() {
    audit(
        Bounds.USUAL,
        eyes(
            u ->
                Optional.of(
                    "<a href='https://other.example/ita'>ITA 2566</a><a href='//trap.example:8443/ita'>ITA"
                        + " 2566</a><a href='file:///etc/passwd'>ITA 2566</a><a href='http://127.0.0.1/'>ITA"
                        + " 2566</a><iframe src='https://trap.example.evil.example/ita'></iframe>"
                        + "<a href='javascript:alert(1)'>ITA</a><a href='data:text/html,ITA'>ITA 2566</a>")));
    assertThat(asked).allSatisfy(a -> assertThat(a).startsWith("https://trap.example/"));
  }

  @Test
  void aPageThatLeadsToAnotherHostIsNotRead() {
    Url other = Url.parse("https://other.example/").orElseThrow();
    Judged judged =
        audit(
            Bounds.USUAL,
            u ->
                new Seen(
                    u,
                    other,
                    200,
                    "text/html",
                    Optional.empty(),
                    "<h1>ITA 2566</h1>".getBytes(StandardCharsets.UTF_8),
                    Standing.FINE));
    assertThat(judged.year()).isEmpty();
    assertThat(rules(judged)).contains("live/home");
  }

  @Test
  void anItemWithManyLinksIsLookedAtUpToABound() {
    StringBuilder html = new StringBuilder("<h1>ITA ปี 2566</h1><ul>");
    for (int i = 1; i <= 43; i++) {
      html.append("<li>O").append(i).append(" ข้อ");
      for (int k = 0; k < 500; k++) {
        html.append("<a href='/f/").append(i).append('-').append(k).append(".pdf'>ไฟล์</a>");
      }
      html.append("</li>");
    }
    Judged judged =
        audit(
            new Bounds(50, 8, 1_000_000, 300),
            eyes(u -> Optional.of(u.path().equals("/") ? html.toString() : "")));
    assertThat(asked.size()).isLessThan(320);
    assertThat(rules(judged)).contains("oit/many-links");
  }

  @Test
  void deepNestingBrokenHtmlAndControlCharactersAreRead() {
    String deep = "<div>".repeat(50_000) + "<a href='/x'>ITA 2566</a>";
    Map<String, String> pages = new HashMap<>();
    pages.put(
        "/", deep + "<table><tr><td><a href=/y>OIT 2566<a href='/z'>\u0000\u0001</table></p></b>");
    pages.put("/y", "<tr><td><li></ul></table><h1>" + "<b><i><font>".repeat(3000) + "O1 โครงสร้าง");
    pages.put("/z", "<!--".repeat(1000) + "<frameset><frame src='/framed'>");
    Judged judged = audit(Bounds.USUAL, eyes(u -> Optional.ofNullable(pages.get(u.path()))));
    assertThat(judged.year()).isPresent();
  }

  @Test
  void anyBytesGiveAVerdictAndNeverACrash() {
    for (long seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      Checklist checklist = LISTS.apply(new FiscalYear(2566)).orElseThrow();
      String[] parts = {
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<li>",
        "<ul>",
        "</ul>",
        "<h2>",
        "</h2>",
        "<a href='",
        "/p",
        "'>",
        "</a>",
        "O",
        "1",
        "๑",
        "ข้อ",
        " ",
        "9.1",
        "2566",
        "<br>",
        "<iframe src=",
        "<p>",
        "ITA",
        "\u0000",
        "\ud800",
        "<a href=# onclick=\"open('/q')\">",
        checklist.items().get(3).title(),
        "&nbsp;",
        "O99"
      };
      Judged judged =
          audit(
              new Bounds(20, 4, 1_000_000, 50),
              eyes(
                  u -> {
                    StringBuilder html = new StringBuilder("<h1>ITA ปี 2566</h1>");
                    for (int i = 0; i < 400; i++) {
                      html.append(parts[random.nextInt(parts.length)]);
                      html.append(
                          random.nextInt(4) == 0 ? Integer.toString(random.nextInt(60)) : "");
                    }
                    return Optional.of(html.toString());
                  }));
      assertThat(judged.year()).as("seed %d", seed).isPresent();
    }
  }

  @Test
  void framesAndRefreshesAreFollowedAndScriptsAreNamed() {
    Map<String, String> pages = new HashMap<>();
    pages.put("/", "<frameset><frame src='/menu'><frame src='/main'></frameset>");
    pages.put("/menu", "<meta http-equiv=refresh content='0; url=/start'>");
    pages.put("/start", "<a href='/list'>ITA 2566</a>");
    StringBuilder list = new StringBuilder("<h1>ITA ปี 2566</h1>");
    Checklist checklist = LISTS.apply(new FiscalYear(2566)).orElseThrow();
    for (Checklist.Item item : checklist.items()) {
      String link =
          item.code().number() == 4
              ? "<a href=\"javascript:popup('plan.pdf')\">"
              : item.code().number() == 11
                  ? "<a href='#' onclick=\"window.open('files/x.pdf')\">"
                  : "<a href='/f/" + item.code() + ".pdf'>";
      list.append("<p>")
          .append(item.code())
          .append(' ')
          .append(link)
          .append(item.title())
          .append("</a></p>");
    }
    pages.put("/list", list.toString());
    Judged judged =
        audit(
            Bounds.USUAL,
            eyes(
                u ->
                    u.path().endsWith(".pdf")
                        ? Optional.of("file")
                        : Optional.ofNullable(pages.get(u.path()))));
    assertThat(judged.problems())
        .filteredOn(p -> p.rule().id().equals("oit/script-link"))
        .extracting(p -> p.item().orElse(""))
        .containsExactlyInAnyOrder("O4", "O11");
    assertThat(judged.year().orElseThrow().items())
        .filteredOn(i -> i.verdict() != org.prongsai.ita.Verdict.PUBLISHED)
        .extracting(i -> i.code().toString())
        .containsExactly("O4", "O11");
  }
}
