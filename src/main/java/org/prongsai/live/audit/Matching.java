package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.model.Checklist;

/**
 * Which entry is which item: by number, by title, by section; settled for all of them together, so
 * that a title near to two items goes where it is needed.
 */
final class Matching {
  /** Of 1: from here on a title alone is enough. */
  private static final double SURE_TITLE = 0.5;

  /** From here on it is worth a thought. */
  private static final double NEAR_TITLE = 0.36;

  /** Below it, a title is another one. */
  private static final double OTHER_TITLE = 0.22;

  /** A second entry of the same item. */
  private static final double MORE_TITLE = 0.62;

  /** So like to another item's title that the number must be a slip. */
  private static final double SLIP = 0.8;

  private static final double AHEAD = 0.1;

  private final Lists lists;
  private final Titles titles;
  private final List<Checklist.Item> items;
  private final List<double[]> likes = new ArrayList<>();

  private Matching(Lists lists, Titles titles) {
    this.lists = lists;
    this.titles = titles;
    this.items = titles.items();
    lists.entries().forEach(e -> likes.add(titles.like(e.titles())));
  }

  static List<Match> of(Lists lists, Titles titles) {
    return new Matching(lists, titles).matches();
  }

  private List<Match> matches() {
    List<Entry> entries = lists.entries();
    double[][] worth = new double[entries.size()][items.size()];
    for (int e = 0; e < entries.size(); e++) {
      for (int i = 0; i < items.size(); i++) {
        worth[e][i] = worth(e, i);
      }
    }
    int[] given = entries.isEmpty() ? new int[0] : Assignment.best(worth);
    Map<Integer, List<Integer>> of = new HashMap<>();
    for (int e = 0; e < given.length; e++) {
      if (given[e] >= 0) {
        of.computeIfAbsent(given[e], k -> new ArrayList<>()).add(e);
      }
    }
    for (int e = 0; e < given.length; e++) {
      int also = given[e] < 0 ? more(e) : -1;
      if (also >= 0 && of.containsKey(also)) {
        of.get(also).add(e);
      }
    }
    List<Boolean> disorder = disorder(given);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Integer> own = of.getOrDefault(i, List.of());
      boolean out = !own.isEmpty() && disorder.get(own.get(0));
      matches.add(
          new Match(
              items.get(i),
              own.stream().map(entries::get).toList(),
              own.isEmpty() ? Optional.empty() : doubt(own.get(0), i, of.keySet()),
              out));
    }
    return matches;
  }

  private double worth(int e, int i) {
    Entry entry = lists.entries().get(e);
    double like = likes.get(e)[i];
    double full = entry.links().isEmpty() ? 0 : 0.05;
    if (entry.number().isEmpty()) {
      double section = isOfSection(entry, items.get(i)) ? 0.08 : 0;
      return like >= NEAR_TITLE - section ? like + section + full : 0;
    }
    Numbering number = entry.number().get();
    boolean same = items.get(i).code().number() == number.number();
    if (same) {
      boolean slip = like < OTHER_TITLE && nearest(e) >= SLIP;
      return (number.explicit() ? 1 : 0.7) + like + full - (slip ? 0.9 : 0);
    }
    double distance = number.explicit() ? 0.35 : 0.1;
    return like >= SLIP - (number.explicit() ? 0 : 0.2) ? like - distance + full : 0;
  }

  private double nearest(int e) {
    double best = 0;
    for (double d : likes.get(e)) {
      best = Math.max(best, d);
    }
    return best;
  }

  private static boolean isOfSection(Entry entry, Checklist.Item item) {
    String section = entry.section().replace(" ", "");
    return section.contains(item.subIndicator())
        || Likeness.bare(section).contains(Likeness.bare(item.group()));
  }

  /** The item that an entry belongs to besides another one; -1 for none. */
  private int more(int e) {
    Entry entry = lists.entries().get(e);
    double[] like = likes.get(e);
    int best = -1;
    double second = 0;
    for (int i = 0; i < like.length; i++) {
      if (entry.number().filter(Numbering::explicit).isPresent()
          && items.get(i).code().number() == entry.number().get().number()
          && (like[i] >= OTHER_TITLE || entry.titles().isEmpty())) {
        return i;
      }
      if (best < 0 || like[i] > like[best]) {
        second = best < 0 ? 0 : Math.max(second, like[best]);
        best = i;
      } else {
        second = Math.max(second, like[i]);
      }
    }
    return entry.number().isEmpty()
            && best >= 0
            && like[best] >= MORE_TITLE
            && like[best] >= second + AHEAD
        ? best
        : -1;
  }

  private Optional<Match.Doubt> doubt(int e, int i, Set<Integer> found) {
    Entry entry = lists.entries().get(e);
    double like = likes.get(e)[i];
    if (!lists.yearSaid()) {
      return Optional.of(Match.Doubt.YEAR_NOT_SAID);
    }
    if (entry.number().isEmpty()) {
      for (int k = 0; k < items.size(); k++) {
        if (!found.contains(k) && likes.get(e)[k] >= like - AHEAD / 2) {
          return Optional.of(Match.Doubt.TWO_ITEMS);
        }
      }
      return like >= SURE_TITLE ? Optional.empty() : Optional.of(Match.Doubt.TITLE_NEAR);
    }
    if (entry.number().get().number() != items.get(i).code().number()) {
      return Optional.of(Match.Doubt.NUMBER_DIFFERS);
    }
    boolean titled =
        entry.titles().stream()
            .anyMatch(t -> Likeness.bare(t).length() >= 8 && !Words.saysNothing(t));
    return titled && like < OTHER_TITLE ? Optional.of(Match.Doubt.TITLE_DIFFERS) : Optional.empty();
  }

  /**
   * Which entries stand where their numbers do not lead: all but the longest run that goes one way,
   * upwards or, where the newest comes first, downwards. A list without numbers has no order.
   */
  private List<Boolean> disorder(int[] given) {
    List<Integer> at = new ArrayList<>();
    int numbered = 0;
    for (int e = 0; e < given.length; e++) {
      if (given[e] >= 0) {
        at.add(e);
        numbered += lists.entries().get(e).isNumbered() ? 1 : 0;
      }
    }
    List<Boolean> out = new ArrayList<>();
    for (int e = 0; e < given.length; e++) {
      out.add(false);
    }
    if (numbered * 2 < at.size()) {
      return out;
    }
    List<Integer> up = Runs.longest(at.stream().map(e -> given[e]).toList());
    List<Integer> down = Runs.longest(at.stream().map(e -> -given[e]).toList());
    List<Integer> kept = up.size() >= down.size() ? up : down;
    at.forEach(e -> out.set(e, true));
    kept.forEach(k -> out.set(at.get(k), false));
    return out;
  }
}
