package org.prongsai.live.audit;

import java.util.List;
import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * What a page says of one item, as far as can be seen: a row, an entry of a list, a post.
 *
 * @param page where it stands
 * @param line of the page's source, 1-based; 0 when not known
 * @param number as the page numbers it
 * @param titles texts that may be the item's title; the first is the likeliest
 * @param links in their order
 * @param section the heading above it
 * @param year the fiscal year that page or section speak of
 */
record Entry(
    Url page,
    int line,
    Optional<Numbering> number,
    List<String> titles,
    List<Link> links,
    String section,
    Optional<Integer> year) {
  Entry {
    titles = List.copyOf(titles);
    links = List.copyOf(links);
  }

  Entry leading(List<Link> to) {
    return new Entry(page, line, number, titles, to, section, year);
  }

  boolean isNumbered() {
    return number.isPresent();
  }
}
