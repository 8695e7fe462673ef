package org.prongsai.bake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Page;
import org.prongsai.recall.Same;

/** What search engines are told; only for a site whose address is known. */
final class Sitemap {
  private Sitemap() {}

  /**
   * Every page that has a canonical address, the error page apart; sorted. {@code lastmod} is the
   * newest date of the content on it, where there is one: never the time of a build.
   */
  static KeyedBytes xml(List<Page> pages, KeyedPages known) {
    List<String> entries =
        pages.stream()
            .filter(page -> !(page instanceof Page.NotFound))
            .map(Page::frame)
            .flatMap(f -> known.sitemapEntries.of(new Same<>(f), same -> entry(f)).stream())
            .toList();
    return known.sitemaps.of(known.sitemapOrder.sorted(entries), Sitemap::xml);
  }

  private static KeyedBytes xml(List<String> sorted) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    sorted.stream().distinct().forEach(xml::append);
    return KeyedBytes.of(xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> entry(Frame frame) {
    String updated = frame.head().updated().map(day -> "<lastmod>" + day + "</lastmod>").orElse("");
    return frame
        .canonical()
        .map(url -> "<url><loc>" + Xml.text(url) + "</loc>" + updated + "</url>\n");
  }

  /**
   * @param baseUrl ends in {@code /}
   */
  static String robots(String baseUrl) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + baseUrl + "sitemap.xml\n";
  }
}
