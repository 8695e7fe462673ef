package org.prongsai.plan;

import java.util.Optional;

/**
 * How the data name a place: by its whole address when the site's is known, else by its path below
 * the site's root; a page's ends in {@code /} either way.
 *
 * @param baseUrl ends in {@code /}
 */
record DataAddress(Optional<String> baseUrl) {
  private static final String INDEX = "index.html";

  String of(PagePath path) {
    return baseUrl.orElse("") + Addresses.encodePath(path.value());
  }

  /**
   * @param link as it would stand on the home page
   */
  String of(Link link) {
    if (link.outside()) {
      return link.href();
    }
    String href = link.href();
    boolean page = href.equals(INDEX) || href.endsWith("/" + INDEX);
    return baseUrl.orElse("") + (page ? href.substring(0, href.length() - INDEX.length()) : href);
  }
}
