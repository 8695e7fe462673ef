package org.prongsai.live.audit;

import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.prongsai.check.PageText;
import org.prongsai.check.markup.MetaRefresh;
import org.prongsai.check.url.Url;

/**
 * Reads a page into lines. Bounds keep a hostile page small: so many lines, links and letters, and
 * no more.
 */
final class PageReading implements NodeVisitor {
  static final int MOST_LINES = 20_000;
  static final int MOST_LINKS = 5_000;
  private static final int LONGEST_LINE = 4_000;

  private final Url at;
  private final Rows rows = new Rows();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Link> ways = new LinkedHashMap<>();
  private Url base;
  private String title = "";
  private boolean password;
  private Optional<Url> refresh = Optional.empty();

  private final List<String> cells = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<Anchor> anchor = Optional.empty();
  private int heading;
  private int group;
  private final Map<Element, Integer> groups = new IdentityHashMap<>();
  private int lineAt;
  private Optional<Element> row = Optional.empty();
  private int silent;

  /** A link that is open just now, and where its text began. */
  private record Anchor(Element element, StringBuilder text) {}

  private PageReading(Url at) {
    this.at = at;
    this.base = at;
  }

  static Page of(Url url, char[] letters) {
    Document document =
        Parser.htmlParser()
            .setTrackPosition(true)
            .parseInput(new CharArrayReader(PageText.toEnd(letters)), "");
    PageReading reading = new PageReading(url);
    NodeTraversor.traverse(reading, document);
    reading.flush();
    return new Page(
        url,
        reading.title,
        reading.lines,
        List.copyOf(reading.ways.values()),
        reading.password,
        reading.refresh);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode t) {
      if (silent == 0) {
        add(t.getWholeText());
      }
      return;
    }
    if (!(node instanceof Element e)) {
      return;
    }
    String name = e.normalName();
    switch (name) {
      case "script", "style", "template", "noscript", "svg", "select" -> silent++;
      case "title" -> {
        title = e.text();
        silent++;
      }
      case "base" -> Url.parse(e.attr("href"), at).ifPresent(u -> base = u);
      case "meta" -> meta(e);
      case "input" -> password |= e.attr("type").equalsIgnoreCase("password");
      case "frame", "iframe" ->
          way(new Link(e.attr("title"), e.attr("src"), follow(e.attr("src"))));
      case "area" -> open(e);
      case "a" -> open(e);
      case "img" -> add(" " + e.attr("alt") + " ");
      case "br" -> {
        if (row.isEmpty() && anchor.isEmpty()) {
          flush();
        } else {
          add(" ");
        }
      }
      default -> block(e, name);
    }
    if (name.equals("area")) {
      close();
    }
  }

  private void block(Element e, String name) {
    if (name.equals("tr") && row.isEmpty() && rows.isData(e)) {
      flush();
      row = Optional.of(e);
      lineAt = position(e);
    } else if (row.isPresent()) {
      if (e.isBlock() || name.equals("td") || name.equals("th")) {
        if (name.equals("td") || name.equals("th")) {
          cell();
        }
        add(" ");
      }
    } else if (e.isBlock() || name.equals("td") || name.equals("th") || name.equals("tr")) {
      flush();
      lineAt = position(e);
      Element parent = e.parent();
      if (parent != null && groups.size() < MOST_LINES) {
        group = groups.computeIfAbsent(parent, p -> groups.size() + 1);
      }
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        heading = name.charAt(1) - '0';
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element e)) {
      return;
    }
    String name = e.normalName();
    switch (name) {
      case "script", "style", "template", "noscript", "svg", "select", "title" -> silent--;
      case "a" -> close();
      default -> {
        if (row.filter(r -> r == e).isPresent()) {
          flush();
        } else if (row.isEmpty() && (e.isBlock() || name.equals("td") || name.equals("th"))) {
          flush();
        }
      }
    }
  }

  private static int position(Element e) {
    return Math.max(0, e.sourceRange().start().lineNumber());
  }

  private void meta(Element e) {
    if (e.attr("http-equiv").equalsIgnoreCase("refresh")) {
      String content = e.attr("content");
      MetaRefresh.target(content)
          .filter(t -> !t.isBlank())
          .ifPresent(
              t -> {
                Optional<Url> to = follow(t);
                way(new Link("", t, to));
                if (MetaRefresh.isAtOnce(content)) {
                  refresh = to;
                }
              });
    }
  }

  private void add(String more) {
    String clean = more.replace('\u00A0', ' ');
    if (text.length() < LONGEST_LINE) {
      text.append(clean, 0, Math.min(clean.length(), LONGEST_LINE));
    }
    anchor.filter(a -> a.text().length() < LONGEST_LINE).ifPresent(a -> a.text().append(clean));
  }

  private void open(Element e) {
    anchor = Optional.of(new Anchor(e, new StringBuilder(e.attr("alt"))));
  }

  private void close() {
    if (anchor.isEmpty()) {
      return;
    }
    Element e = anchor.get().element();
    String said = collapsed(anchor.get().text());
    anchor = Optional.empty();
    if (said.isEmpty()) {
      said = e.attr("title").strip();
    }
    String href = e.attr("href").strip();
    boolean script = href.toLowerCase(java.util.Locale.ROOT).startsWith("javascript:");
    boolean nowhere = href.isEmpty() || href.equals("#") || script;
    String handler = e.attr("onclick").strip();
    if (nowhere && (script && isMove(href) || isMove(handler))) {
      keep(new Link(said, script && isMove(href) ? href : handler, Optional.empty()));
    } else if (!nowhere && !href.startsWith("#")) {
      Optional<Url> to = follow(href);
      if (to.isPresent()) {
        keep(new Link(said, href, to));
      }
    }
  }

  /** Whether a script opens something; {@code void(0)} alone does not. */
  private static boolean isMove(String script) {
    return script.contains("open")
        || script.contains("location")
        || script.contains("'")
        || script.contains("\"");
  }

  private void keep(Link link) {
    if (links.size() < MOST_LINKS) {
      links.add(link);
    }
    way(link);
  }

  private void way(Link link) {
    if (ways.size() < MOST_LINKS && (link.to().isPresent() || !link.written().isBlank())) {
      ways.putIfAbsent(link.to().map(Url::toString).orElse(link.written()), link);
    }
  }

  private Optional<Url> follow(String href) {
    return href.isBlank()
        ? Optional.empty()
        : Url.parse(href, base).filter(Url::isHttp).map(Url::withoutFragment);
  }

  private void cell() {
    String done = collapsed(text);
    text.setLength(0);
    if (!done.isEmpty()) {
      cells.add(done);
    }
  }

  private void flush() {
    // A block inside a link ends its line; the link goes on in the next.
    if (anchor.isPresent() && row.isEmpty() && links.isEmpty() && text.toString().isBlank()) {
      text.setLength(0);
      return;
    }
    if (anchor.isPresent()) {
      Anchor open = anchor.get();
      close();
      anchor = Optional.of(new Anchor(open.element(), new StringBuilder()));
    }
    cell();
    if ((!cells.isEmpty() || !links.isEmpty()) && lines.size() < MOST_LINES) {
      lines.add(new Line(cells, links, heading, row.isPresent(), group, lineAt));
      group = 0;
    }
    cells.clear();
    links.clear();
    heading = 0;
    row = Optional.empty();
  }

  static String collapsed(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u200b' || c == '\ufeff';
      if (!blank) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = blank;
    }
    return out.toString().strip();
  }
}
