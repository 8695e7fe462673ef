package org.prongsai.live.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The list of a mutated fixture in a layout that no fixture has: boxes, panels to unfold, one cell
 * with line breaks, rows with several lines an item, definition lists, tables in tables.
 */
final class Remake {
  private static final List<String> LAYOUTS =
      List.of(
          "boxes", "panels", "breaks", "rowspan", "definitions", "tables", "headings", "columns");

  private final Random random;

  /** An item as the old page had it. */
  private record Item(String no, String title, List<Element> links) {}

  private Remake(long seed) {
    this.random = new Random(seed * 31 + 7);
  }

  /** Fixtures that have one page with all items can be remade. */
  static FixtureSite of(FixtureSite base, long seed) {
    return new Remake(seed).remade(Mutation.marked(base, seed));
  }

  private FixtureSite remade(FixtureSite site) {
    Map<String, FixtureSite.Route> routes = new LinkedHashMap<>(site.routes());
    site.routes()
        .forEach(
            (path, route) -> {
              String text = new String(route.body(), StandardCharsets.UTF_8);
              if (route.kind().equals("page") && text.contains("data-t-list")) {
                routes.put(path, FixtureSite.Route.page(page(text)));
              }
            });
    return new FixtureSite(site.name(), site.home(), site.year(), routes, site.expected());
  }

  private byte[] page(String html) {
    Document page = Jsoup.parse(html);
    List<Item> items = new ArrayList<>();
    Element list = page.selectFirst("[data-t-list]");
    for (Element block : list.select("[data-t-item]")) {
      List<Element> links = block.select("[data-t-link]");
      Element title = block.selectFirst("[data-t-title]");
      Element no = block.selectFirst("[data-t-no]");
      items.add(new Item(no == null ? "" : no.text(), title == null ? "" : title.text(), links));
    }
    StringBuilder out = new StringBuilder();
    String layout = LAYOUTS.get(random.nextInt(LAYOUTS.size()));
    boolean linked = random.nextBoolean();
    for (Item item : items) {
      item(layout, item, linked, out);
    }
    String body =
        switch (layout) {
          case "breaks" -> "<table><tr><td>" + out + "</td></tr></table>";
          case "rowspan" ->
              "<table border=1><tr><th>ที่</th><th>รายการ</th><th>ลิงก์</th></tr>"
                  + out
                  + "</table>";
          case "definitions" -> "<dl>" + out + "</dl>";
          case "columns" -> "<div class=row><div class=col>" + out + "</div></div>";
          default -> "<div class=content>" + out + "</div>";
        };
    list.after(body);
    list.remove();
    page.getAllElements()
        .forEach(
            e ->
                e.attributes().asList().stream()
                    .map(a -> a.getKey())
                    .filter(k -> k.startsWith("data-t-"))
                    .toList()
                    .forEach(e::removeAttr));
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  private void item(String layout, Item item, boolean linked, StringBuilder out) {
    String no = item.no();
    String title = item.title();
    String first = item.links().isEmpty() ? "" : item.links().get(0).attr("href");
    String name =
        linked && !first.isEmpty() ? "<a href=\"" + first + "\">" + title + "</a>" : title;
    List<String> links = new ArrayList<>();
    for (int i = linked ? 1 : 0; i < item.links().size(); i++) {
      Element link = item.links().get(i);
      boolean speaks = link.text().matches(".*(25|๒๕).*") && !link.text().contains(":");
      links.add(
          "<a href=\""
              + link.attr("href")
              + "\">"
              + (speaks ? link.text() : "เอกสารแนบ " + (i + 1))
              + "</a>");
    }
    switch (layout) {
      case "boxes" ->
          out.append("<div class=card><div class=no>")
              .append(no)
              .append("</div><div class=name>")
              .append(name)
              .append("</div><div class=files>")
              .append(String.join(" ", links))
              .append("</div></div>");
      case "panels" ->
          out.append("<div class=panel><button>")
              .append(no)
              .append(' ')
              .append(title)
              .append("</button><div class=body><p>รายละเอียด</p><ul>")
              .append(linked && !first.isEmpty() ? "<li>" + name + "</li>" : "");
      case "breaks" ->
          out.append(no)
              .append("&nbsp;&nbsp;")
              .append(name)
              .append(links.isEmpty() ? "" : "<br>- ")
              .append(String.join("<br>- ", links))
              .append("<br><br>");
      case "rowspan" -> {
        int rows = Math.max(1, links.size());
        out.append("<tr><td rowspan=")
            .append(rows)
            .append('>')
            .append(no)
            .append("</td><td rowspan=")
            .append(rows)
            .append('>')
            .append(name)
            .append("</td><td>")
            .append(links.isEmpty() ? "" : links.get(0))
            .append("</td></tr>");
        links.stream().skip(1).forEach(l -> out.append("<tr><td>").append(l).append("</td></tr>"));
      }
      case "definitions" -> {
        out.append("<dt>").append(no).append(' ').append(name).append("</dt>");
        links.forEach(l -> out.append("<dd>").append(l).append("</dd>"));
      }
      case "tables" -> {
        out.append("<table><tr><td>")
            .append(no)
            .append("</td><td><b>")
            .append(name)
            .append("</b></td></tr><tr><td></td><td><table>");
        links.forEach(l -> out.append("<tr><td>•</td><td>").append(l).append("</td></tr>"));
        out.append("</table></td></tr></table>");
      }
      case "headings" -> {
        out.append("<h4>").append(no).append(' ').append(name).append("</h4><p>");
        out.append(String.join("</p><p>", links)).append("</p>");
      }
      default ->
          out.append("<p><strong>")
              .append(no)
              .append("</strong>&nbsp;")
              .append(name)
              .append(" : ")
              .append(String.join(" | ", links))
              .append("</p><hr>");
    }
    if (layout.equals("panels")) {
      links.forEach(l -> out.append("<li>").append(l).append("</li>"));
      out.append("</ul></div></div>");
    }
  }
}
