package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.model.Checklist;

/** The titles of a year's checklist, to hold others against. */
final class Titles {
  private final List<Checklist.Item> items;
  private final Likeness likeness;
  private final List<Likeness.Title> titles = new ArrayList<>();
  // The same lines are looked at again and again.
  private final Map<String, double[]> known = new LinkedHashMap<>();

  private static final int MOST_KNOWN = 50_000;
  private static final int LONGEST = 400;

  Titles(Checklist checklist) {
    this.items = checklist.items();
    this.likeness = new Likeness(items.stream().map(Checklist.Item::title).toList());
    items.forEach(i -> titles.add(likeness.title(i.title())));
  }

  List<Checklist.Item> items() {
    return items;
  }

  /** How like a text is to each item's title, in the checklist's order. */
  double[] like(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(
        cut,
        t -> {
          Likeness.Title title = likeness.title(t);
          return titles.stream().mapToDouble(x -> likeness.of(title, x)).toArray();
        });
  }

  /** The same of several texts: of the likest. */
  double[] like(List<String> texts) {
    double[] best = new double[items.size()];
    for (String text : texts) {
      double[] one = like(text);
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], one[i]);
      }
    }
    return best;
  }

  double nearest(String text) {
    double best = 0;
    for (double d : like(text)) {
      best = Math.max(best, d);
    }
    return best;
  }

  /** How like a text is to the title of that number; 0 when the checklist has no such item. */
  double likeNumber(String text, int number) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).code().number() == number) {
        return like(text)[i];
      }
    }
    return 0;
  }

  boolean has(int number) {
    return items.stream().anyMatch(i -> i.code().number() == number);
  }
}
