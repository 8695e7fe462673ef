package org.prongsai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.check.PageFacts.Form;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** The titles of the pages: a page that has the title of one before it is hard to tell from it. */
final class Titles {
  private static final int NONE = 0;

  // A number a page instead of an entry in a map of texts: it is asked of every page at every look.
  private final int[] hashes;
  private final List<Problem> problems;

  private Titles(PageFacts[] all, int[] hashes) {
    this.hashes = hashes;
    this.problems = duplicates(all, hashes);
  }

  /**
   * @param all the documents by their numbers; null where there is none
   */
  static Titles of(PageFacts[] all) {
    int[] hashes = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      hashes[i] = hash(all[i]);
    }
    return new Titles(all, hashes);
  }

  /** The same once some of the documents are others. */
  Titles again(PageFacts[] before, PageFacts[] now, BitSet changed) {
    boolean same = changed.stream().allMatch(i -> title(before[i]).equals(title(now[i])));
    if (same) {
      return this;
    }
    int[] again = hashes.clone();
    changed.stream().forEach(i -> again[i] = hash(now[i]));
    return new Titles(now, again);
  }

  List<Problem> problems() {
    return problems;
  }

  /** Empty for what has no title of its own. */
  private static String title(PageFacts page) {
    return page != null && page.form == Form.PAGE ? page.title : "";
  }

  private static int hash(PageFacts page) {
    String title = title(page);
    int hash = title.hashCode();
    return title.isEmpty() ? NONE : hash == NONE ? 1 : hash;
  }

  private static List<Problem> duplicates(PageFacts[] all, int[] hashes) {
    long[] sorted = new long[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      sorted[i] = (long) hashes[i] << 32 | i;
    }
    Arrays.sort(sorted);
    List<Problem> found = new ArrayList<>();
    for (int from = 0, to; from < sorted.length; from = to) {
      int hash = (int) (sorted[from] >> 32);
      for (to = from + 1; to < sorted.length && (int) (sorted[to] >> 32) == hash; to++) {}
      if (hash != NONE && to - from > 1) {
        duplicates(all, sorted, from, to, found);
      }
    }
    return found;
  }

  /** Among pages whose titles are most likely the same. */
  private static void duplicates(
      PageFacts[] all, long[] sorted, int from, int to, List<Problem> found) {
    Map<String, String> first = new HashMap<>();
    for (int i = from; i < to; i++) {
      PageFacts page = all[(int) sorted[i]];
      String other = first.putIfAbsent(page.title, page.file);
      if (other != null) {
        found.add(Rule.PAGE_DUPLICATE_TITLE.at(Place.of(page.file), page.title, other));
      }
    }
  }
}
