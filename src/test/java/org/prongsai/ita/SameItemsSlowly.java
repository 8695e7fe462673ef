package org.prongsai.ita;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prongsai.ita.SameItems.Match;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.model.ItemCode;

/** The rule of {@link SameItems} as it reads: each title is compared with each. */
final class SameItemsSlowly {
  private SameItemsSlowly() {}

  static Map<ItemCode, Match> between(List<Titled> from, List<Titled> to) {
    Map<ItemCode, Match> matches = new LinkedHashMap<>();
    for (Titled item : from) {
      to.stream()
          .filter(t -> t.letters().equals(item.letters()))
          .findFirst()
          .ifPresent(t -> matches.put(item.code(), new Match(t, false)));
    }
    List<Titled> unmatched = from.stream().filter(i -> !matches.containsKey(i.code())).toList();
    for (Titled item : unmatched) {
      nearest(item, to)
          .filter(t -> nearest(t, from).filter(item::equals).isPresent())
          .ifPresent(t -> matches.put(item.code(), new Match(t, true)));
    }
    return matches;
  }

  private static Optional<Titled> nearest(Titled item, List<Titled> among) {
    Titled best = null;
    double likeness = 0;
    for (Titled other : among) {
      double like = likeness(item.letters(), other.letters());
      if (like > likeness) {
        likeness = like;
        best = other;
      }
    }
    if (likeness < SameItems.NEAR) {
      return Optional.empty();
    }
    for (Titled other : among) {
      if (other != best && likeness - likeness(item.letters(), other.letters()) < SameItems.AHEAD) {
        return Optional.empty();
      }
    }
    return Optional.of(best);
  }

  /** Of all pairs of neighbouring letters that two titles have together, those that they share. */
  static double likeness(String a, String b) {
    List<String> left = new ArrayList<>(pairs(b));
    long shared = pairs(a).stream().filter(left::remove).count();
    int total = pairs(a).size() + pairs(b).size();
    return total == 0 ? 1 : 2.0 * shared / total;
  }

  private static List<String> pairs(String letters) {
    return IntStream.range(1, letters.length())
        .mapToObj(i -> letters.substring(i - 1, i + 1))
        .toList();
  }
}
