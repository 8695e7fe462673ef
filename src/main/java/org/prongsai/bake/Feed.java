package org.prongsai.bake;

import java.util.List;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePaths;

/** The newest changes as Atom (RFC 4287). A day of the content is its midnight in Bangkok. */
final class Feed {
  private static final int NEWEST = 50;
  private static final String MIDNIGHT = "T00:00:00+07:00";
  private static final String INDEX = "index.html";

  private final StringBuilder xml = new StringBuilder();

  private Feed() {}

  /**
   * @param baseUrl ends in {@code /}
   */
  static String xml(Page.Changes page, String baseUrl) {
    List<Page.ChangeLine> newest =
        page.years().stream()
            .flatMap(y -> y.months().stream())
            .flatMap(m -> m.changes().stream())
            .limit(NEWEST)
            .toList();
    Feed feed = new Feed();
    feed.xml.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="th">
        """);
    String here = baseUrl + SitePaths.CHANGES;
    feed.element("id", here);
    feed.element("title", page.frame().title() + " – " + page.frame().agency());
    feed.element("updated", newest.get(0).date().iso() + MIDNIGHT);
    feed.link("self", baseUrl + SitePaths.FEED);
    feed.link("alternate", here);
    feed.xml.append("<author>");
    feed.element("name", page.frame().agency());
    feed.xml.append("</author>\n");
    newest.forEach(line -> feed.entry(line, baseUrl, here));
    return feed.xml.append("</feed>\n").toString();
  }

  private void entry(Page.ChangeLine line, String baseUrl, String here) {
    xml.append("<entry>\n");
    element("id", here + "#" + line.id());
    element("title", line.kind() + ": " + line.link().text());
    element("updated", line.date().iso() + MIDNIGHT);
    link("alternate", baseUrl + line.fromRoot().href().replaceFirst(INDEX + "(?=#|$)", ""));
    line.detail().ifPresent(d -> element("summary", d));
    xml.append("</entry>\n");
  }

  private void element(String name, String text) {
    xml.append('<').append(name).append('>').append(Xml.text(text));
    xml.append("</").append(name).append(">\n");
  }

  private void link(String rel, String href) {
    xml.append("<link rel=\"").append(rel).append("\" href=\"").append(Xml.text(href));
    xml.append("\"/>\n");
  }
}
