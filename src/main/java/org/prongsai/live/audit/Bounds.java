package org.prongsai.live.audit;

/**
 * Where a crawl ends, whatever a site does.
 *
 * @param pages that are read at most
 * @param clicks from the home page at most
 * @param letters of all their lines that are kept, at most
 * @param links of items that are looked at, at most
 */
public record Bounds(int pages, int clicks, long letters, int links) {
  public static final Bounds USUAL = new Bounds(300, 8, 40_000_000, 600);
}
