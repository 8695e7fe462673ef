package org.prongsai.bake;

import java.util.List;
import org.prongsai.plan.Page;

/** What search engines are told; only for a site whose address is known. */
final class Sitemap {
  private Sitemap() {}

  /**
   * Every page that has a canonical address, the error page apart; sorted. {@code lastmod} is the
   * newest date of the content on it, where there is one: never the time of a build.
   */
  static String xml(List<Page> pages) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    pages.stream()
        .filter(page -> !(page instanceof Page.NotFound))
        .flatMap(page -> page.frame().canonical().map(url -> entry(url, page)).stream())
        .sorted()
        .distinct()
        .forEach(xml::append);
    return xml.append("</urlset>\n").toString();
  }

  private static String entry(String url, Page page) {
    String updated =
        page.frame().head().updated().map(day -> "<lastmod>" + day + "</lastmod>").orElse("");
    return "<url><loc>" + Xml.text(url) + "</loc>" + updated + "</url>\n";
  }

  /**
   * @param baseUrl ends in {@code /}
   */
  static String robots(String baseUrl) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + baseUrl + "sitemap.xml\n";
  }
}
