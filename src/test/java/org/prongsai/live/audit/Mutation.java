package org.prongsai.live.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Requirement;
import org.prongsai.read.Checklists;

/**
 * A fixture with other spellings, other titles, another order and other defects, from a seed. Marks
 * ({@code data-t-…}) in the fixture's pages say what is what; they are taken away at the end.
 */
final class Mutation {
  private static final Charset THAI = Charset.forName("x-windows-874");

  private final FixtureSite base;
  private final Random random;
  private final Map<String, FixtureSite.Route> routes;
  private final Map<String, Document> pages = new LinkedHashMap<>();
  private final Map<String, Set<String>> expected = new LinkedHashMap<>();
  private int made;

  private Mutation(FixtureSite base, long seed) {
    this.base = base;
    this.random = new Random(seed * 1_000_003 + base.name().hashCode());
    this.routes = new LinkedHashMap<>(base.routes());
    base.expected().forEach((k, v) -> expected.put(k, new LinkedHashSet<>(v)));
    base.routes()
        .forEach(
            (path, route) -> {
              if (route.kind().equals("page")) {
                pages.put(path, parse(route.body()));
              }
            });
  }

  static FixtureSite of(FixtureSite base, long seed) {
    Mutation mutation = new Mutation(base, seed);
    mutation.change();
    mutation.markup();
    return mutation.made(false);
  }

  /** The same with its marks, and its markup as it was. */
  static FixtureSite marked(FixtureSite base, long seed) {
    Mutation mutation = new Mutation(base, seed);
    mutation.change();
    return mutation.made(true);
  }

  private Document parse(byte[] body) {
    boolean thai = base.name().equals("categories");
    try {
      String charset = thai ? "x-windows-874" : "UTF-8";
      return Jsoup.parse(new ByteArrayInputStream(body), charset, base.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change() {
    defects();
    spellings();
    titles();
    linkTexts();
    yearWords();
  }

  private FixtureSite made(boolean marked) {
    pages.forEach(
        (path, page) -> {
          (marked ? new org.jsoup.select.Elements() : page.getAllElements())
              .forEach(
                  e ->
                      List.of(
                              "data-t-item",
                              "data-t-no",
                              "data-t-title",
                              "data-t-link",
                              "data-t-list")
                          .forEach(e::removeAttr));
          page.outputSettings().prettyPrint(random.nextInt(3) == 0);
          boolean thai = base.name().equals("categories");
          byte[] bytes =
              page.outerHtml().getBytes(thai ? THAI : java.nio.charset.StandardCharsets.UTF_8);
          routes.put(path, FixtureSite.Route.page(bytes));
        });
    return new FixtureSite(base.name(), base.home(), base.year(), routes, expected);
  }

  private List<Element> all(String query) {
    List<Element> found = new ArrayList<>();
    pages.values().forEach(p -> found.addAll(p.select(query)));
    return found;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  // ---- defects

  private void defects() {
    TreeMap<Integer, String> plain = new TreeMap<>();
    expected.forEach(
        (code, words) -> {
          boolean soFar =
              words.equals(Set.of("published")) || words.equals(Set.of("published", "unnumbered"));
          if (soFar && !all("[data-t-item=" + code + "] [data-t-link]").isEmpty()) {
            plain.put(Integer.parseInt(code.substring(1)), code);
          }
        });
    // Whose file another item uses too in the fixture stays as it is.
    Map<String, Integer> uses = new TreeMap<>();
    plain.values().forEach(c -> hrefs(c).forEach(h -> uses.merge(h, 1, Integer::sum)));
    expected.forEach(
        (c, words) -> {
          if (words.contains("same-file")) {
            hrefs(c).forEach(h -> uses.merge(h, 9, Integer::sum));
          }
        });
    plain.values().removeIf(c -> hrefs(c).stream().anyMatch(h -> uses.get(h) > 1));
    List<String> codes = new ArrayList<>(plain.values());
    Collections.shuffle(codes, random);
    List<String> kinds =
        new ArrayList<>(
            List.of(
                "missing",
                "missing",
                "dead",
                "wrong-year",
                "same-file",
                "off-host",
                "login",
                "out-of-order",
                "unnumbered",
                "half-dead"));
    Collections.shuffle(kinds, random);
    for (String kind : kinds.subList(0, 6 + random.nextInt(5))) {
      if (codes.isEmpty()) {
        return;
      }
      String code = codes.remove(codes.size() - 1);
      apply(kind, code, codes);
    }
  }

  private List<String> hrefs(String code) {
    return all("[data-t-item=" + code + "] [data-t-link]").stream()
        .map(l -> l.attr("href"))
        .distinct()
        .toList();
  }

  private void apply(String kind, String code, List<String> untouched) {
    List<Element> blocks = all("[data-t-item=" + code + "]");
    List<Element> links = all("[data-t-item=" + code + "] [data-t-link]");
    Set<String> words = expected.get(code);
    boolean numbered = !words.contains("unnumbered");
    made++;
    switch (kind) {
      case "missing" -> {
        if (chance(50) || !base.name().equals("list") && !base.name().equals("table")) {
          blocks.forEach(Element::remove);
          say(code, "missing");
        } else {
          links.forEach(
              l -> {
                l.select("[data-t-title]").forEach(t -> l.before(t.clone()));
                l.remove();
              });
          say(code, numbered ? "missing" : "missing unnumbered");
        }
      }
      case "dead" -> {
        String to = "/lost/x" + made + ".pdf";
        routes.put(to, new FixtureSite.Route("status", any(List.of("404", "410")), new byte[0]));
        keepOne(links).attr("href", to);
        say(code, numbered ? "missing dead" : "missing dead unnumbered");
      }
      case "half-dead" -> {
        String to = "/lost/y" + made + ".pdf";
        routes.put(to, new FixtureSite.Route("status", "404", new byte[0]));
        Element one = links.get(links.size() - 1);
        one.after(new Element("a").attr("href", to).attr("data-t-link", "").text("ไฟล์แนบ"));
        one.after(" ");
        say(code, numbered ? "incomplete dead" : "incomplete dead unnumbered");
      }
      case "wrong-year" -> {
        if (!isOfOneYear(code)) {
          return;
        }
        int wrong = base.year() - 3 - random.nextInt(2);
        String to = "/up/report-" + made + "-" + wrong + ".pdf";
        routes.put(to, FixtureSite.Route.of("pdf"));
        Element one = keepOne(links);
        one.attr("href", to);
        words.add("wrong-year");
      }
      case "same-file" -> {
        String other =
            untouched.stream()
                .filter(c -> Integer.parseInt(c.substring(1)) < Integer.parseInt(code.substring(1)))
                .filter(c -> isStanding(c) == isStanding(code))
                .findFirst()
                .orElse("");
        if (other.isEmpty()) {
          return;
        }
        String to = "/up/both-" + made + ".pdf";
        routes.put(to, FixtureSite.Route.of("pdf"));
        keepOne(links).attr("href", to);
        keepOne(all("[data-t-item=" + other + "] [data-t-link]")).attr("href", to);
        untouched.remove(other);
        words.add("same-file");
      }
      case "off-host" -> {
        if (isSocial(code)) {
          return;
        }
        String to =
            any(List.of("https://www.flipsnack.com/x/o", "https://online.pubhtml5.com/x/o")) + made;
        routes.put(to, FixtureSite.Route.of("page-outside"));
        keepOne(links).attr("href", to);
        words.add("off-host");
      }
      case "login" -> {
        if (isSocial(code)) {
          return;
        }
        String to = "/secure/doc" + made;
        routes.put(to, FixtureSite.Route.of("login"));
        keepOne(links).attr("href", to);
        words.add("login");
      }
      case "out-of-order" -> move(code);
      case "unnumbered" -> {
        if (numbered) {
          all("[data-t-item=" + code + "] [data-t-no]").forEach(Element::empty);
          words.add("unnumbered");
        }
      }
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private void say(String code, String words) {
    expected.put(code, new LinkedHashSet<>(List.of(words.split(" "))));
  }

  private static Element keepOne(List<Element> links) {
    links.subList(1, links.size()).forEach(Element::remove);
    return links.get(0);
  }

  private boolean isStanding(String code) {
    return all("[data-t-item=" + code + "] [data-t-link]").stream()
        .noneMatch(l -> l.attr("href").matches(".*25[0-9][0-9].*"));
  }

  /** A plan of several years may be named by its first one; of some items nobody knows. */
  private boolean isOfOneYear(String code) {
    Requirement asked =
        Checklists.shipped("lao")
            .apply(new FiscalYear(base.year()))
            .flatMap(c -> c.item(ItemCode.parse(code).orElseThrow()))
            .orElseThrow()
            .requires();
    return !isStanding(code)
        && !asked.isTimeUnknown()
        && (asked.time() == Requirement.TimeBasis.CURRENT
            || asked.time() == Requirement.TimeBasis.PREVIOUS);
  }

  private boolean isSocial(String code) {
    return all("[data-t-item=" + code + "] [data-t-link]").stream()
        .anyMatch(l -> l.attr("href").contains("facebook"));
  }

  /** To at least three places away, on the same page. */
  private void move(String code) {
    if (base.name().equals("flat")) {
      return;
    }
    Element block = all("[data-t-list] [data-t-item=" + code + "]").get(0);
    List<Element> others = new ArrayList<>(block.parent().select("> [data-t-item]"));
    int at = others.indexOf(block);
    List<Integer> far = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      if (Math.abs(i - at) >= 3) {
        far.add(i);
      }
    }
    if (far.isEmpty()) {
      return;
    }
    int to = any(far);
    block.remove();
    if (to > at) {
      others.get(to).after(block);
    } else {
      others.get(to).before(block);
    }
    expected.get(code).add("out-of-order");
  }

  // ---- spellings

  private static String thai(int n) {
    StringBuilder out = new StringBuilder();
    for (char c : Integer.toString(n).toCharArray()) {
      out.append((char) ('๐' + (c - '0')));
    }
    return out.toString();
  }

  private static String spelled(int style, int n) {
    return switch (style) {
      case 0 -> "O" + n;
      case 1 -> "o" + n;
      case 2 -> "0 " + n;
      case 3 -> "ข้อ " + thai(n);
      case 4 -> n + "";
      case 5 -> "O" + thai(n);
      case 6 -> "O" + (n < 10 ? "0" : "") + n;
      case 7 -> "(O" + n + ")";
      case 8 -> "O." + n;
      case 9 -> "ข้อ O" + n;
      case 10 -> "ข้อที่ " + n + " ";
      case 11 -> "O" + n + " :";
      case 12 -> n + ".";
      case 13 -> "O-" + n;
      default -> "o " + n + " -";
    };
  }

  private void spellings() {
    if (base.name().equals("flat")) {
      return;
    }
    int style = random.nextInt(15);
    boolean glued = chance(30);
    Map<String, Integer> own = new LinkedHashMap<>();
    for (Element no : all("[data-t-no]")) {
      if (no.text().isBlank()) {
        continue;
      }
      String code = no.closest("[data-t-item]").attr("data-t-item");
      int used = own.computeIfAbsent(code, c -> chance(15) ? random.nextInt(15) : style);
      no.text(spelled(used, Integer.parseInt(code.substring(1))));
      if (glued && no.nextSibling() instanceof org.jsoup.nodes.TextNode gap && gap.isBlank()) {
        gap.remove();
      }
    }
  }

  private void titles() {
    Map<String, String> own = new LinkedHashMap<>();
    for (Element title : all("[data-t-title]")) {
      Element block = title.closest("[data-t-item]");
      if (block == null) {
        continue;
      }
      String code = block.attr("data-t-item");
      String to =
          own.computeIfAbsent(code, c -> chance(45) ? retitled(title.text()) : title.text());
      title.text(to);
    }
  }

  private String retitled(String title) {
    return switch (random.nextInt(8)) {
      case 0 -> title.replace("การทุจริตและประพฤติมิชอบ", "การทุจริต");
      case 1 -> title.replaceAll("หรือ[^ ]*$", "");
      case 2 -> title.replace("ประจำปี", "");
      case 3 -> title.length() > 20 ? title.substring(0, title.length() * 4 / 5) + "..." : title;
      case 4 -> title + "ของหน่วยงาน";
      case 5 -> title.replace("ำ", "ํา");
      case 6 -> title.replace("การจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", "การจัดซื้อจัดจ้าง");
      default -> title.replaceAll("(การ)", " $1").strip();
    };
  }

  private void linkTexts() {
    List<String> plain =
        List.of("คลิก", "คลิกที่นี่", "ดาวน์โหลด", "เปิดไฟล์", "รายละเอียด", "Link");
    boolean change = chance(50);
    for (Element link : all("[data-t-link]")) {
      boolean speaks =
          link.text().matches(".*(25|๒๕).*") || !link.select("[data-t-title]").isEmpty();
      if (change && !speaks) {
        link.text(any(plain));
      }
    }
  }

  private void markup() {
    if (chance(40)) {
      all("li[data-t-item]").forEach(e -> e.tagName("div"));
      all("article[data-t-item]").forEach(e -> e.tagName("section"));
      all("p[data-t-item]").forEach(e -> e.tagName("li"));
    }
    if (chance(30)) {
      all("[data-t-no], [data-t-title]")
          .forEach(e -> e.tagName(e.tagName().equals("span") ? "b" : "i"));
    }
    if (chance(30)) {
      all("[data-t-no], [data-t-title]").forEach(Element::unwrap);
    }
  }

  private void yearWords() {
    String year = Integer.toString(base.year());
    StringBuilder thai = new StringBuilder();
    year.chars().forEach(c -> thai.append((char) ('๐' + (c - '0'))));
    String with = any(List.of(year, "พ.ศ. " + year, thai.toString(), "พ.ศ." + thai));
    for (Document page : pages.values()) {
      for (Element e : page.select("h1, h2, title, a")) {
        if (e.children().isEmpty()
            && e.text().contains(year)
            && e.attr("data-t-link").isEmpty()
            && !e.hasAttr("data-t-link")) {
          e.text(e.text().replaceAll("(พ\\.ศ\\.? ?)?" + year, with));
        }
      }
    }
  }
}
