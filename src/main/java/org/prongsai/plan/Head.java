package org.prongsai.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a page tells machines of itself.
 *
 * @param kind of a link preview (OpenGraph): {@code website} or {@code article}
 * @param updated the newest date of what stands on it, ISO; absent when the content tells none
 * @param feed of the changes, on the pages that tell of them, when the site's address is known
 * @param tables the data of the tables on this page
 * @param image for link previews, by its whole address; they show no drawings (SVG)
 */
public record Head(
    String kind,
    Optional<String> updated,
    Optional<Link> feed,
    List<TableLinks> tables,
    Optional<String> image,
    Optional<Thing> thing) {
  public Head {
    tables = List.copyOf(tables);
  }

  /** The files of one table, and where its columns are explained. */
  public record TableLinks(String title, Link csv, Link json, Link explained) {}

  Head about(Thing what) {
    return new Head(kind, updated, feed, tables, image, Optional.of(what));
  }
}
