package org.prongsai.bake;

import java.util.List;
import org.prongsai.plan.Page;

/** What search engines are told; only for a site whose address is known. */
final class Sitemap {
  private Sitemap() {}

  /** Every page that has a canonical address, the error page apart; sorted. */
  static String xml(List<Page> pages) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    pages.stream()
        .filter(page -> !(page instanceof Page.NotFound))
        .flatMap(page -> page.frame().canonical().stream())
        .sorted()
        .distinct()
        .forEach(url -> xml.append("<url><loc>").append(escape(url)).append("</loc></url>\n"));
    return xml.append("</urlset>\n").toString();
  }

  /**
   * @param baseUrl ends in {@code /}
   */
  static String robots(String baseUrl) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + baseUrl + "sitemap.xml\n";
  }

  private static String escape(String url) {
    return url.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
