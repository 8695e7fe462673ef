package org.prongsai.check;

import java.util.BitSet;

/**
 * How much there is in a site.
 *
 * @param pages what people read
 * @param unread what was not read: nobody knows what it holds
 * @param links references of all kinds
 */
record Totals(int pages, int unread, long links) {
  static final Totals NONE = new Totals(0, 0, 0);

  static Totals of(PageFacts[] all) {
    BitSet every = new BitSet();
    every.set(0, all.length);
    return NONE.plus(1, all, every);
  }

  /** The same once some of the documents are others. */
  Totals again(PageFacts[] before, PageFacts[] now, BitSet changed) {
    return plus(-1, before, changed).plus(1, now, changed);
  }

  private Totals plus(int sign, PageFacts[] all, BitSet which) {
    int morePages = 0;
    int moreUnread = 0;
    long moreLinks = 0;
    for (int i = which.nextSetBit(0); i >= 0; i = which.nextSetBit(i + 1)) {
      PageFacts page = all[i];
      if (page != null) {
        morePages += page.isPage() ? 1 : 0;
        moreUnread += page.form == PageFacts.Form.UNREAD ? 1 : 0;
        moreLinks += page.links();
      }
    }
    return new Totals(
        pages + sign * morePages, unread + sign * moreUnread, links + sign * moreLinks);
  }
}
