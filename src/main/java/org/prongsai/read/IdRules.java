package org.prongsai.read;

import static org.prongsai.problem.Rule.DUPLICATE_ID;
import static org.prongsai.problem.Rule.UNKNOWN_ID;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.problem.Problem;

/** What is named must be there, and not twice. */
record IdRules(Places places, Consumer<Problem> problems) {

  /**
   * @param at where the id is written; asked only when it is not known, as nearly all are
   * @param where the file that would have to name it
   */
  void known(String id, Collection<String> ids, Supplier<Pointer> at, String what, String where) {
    if (!ids.contains(id)) {
      problems.accept(UNKNOWN_ID.at(places.of(at.get()), what, id, Nearest.orNone(id, ids), where));
    }
  }

  /** No id twice in a list; {@code key} is where each entry says its id. */
  void unique(List<String> ids, Pointer list, String key, String what) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      Integer before = seen.putIfAbsent(ids.get(i), i);
      if (before != null) {
        problems.accept(
            DUPLICATE_ID.at(
                places.of(list.then(i).then(key)),
                what,
                ids.get(i),
                places.of(list.then(before).then(key)).toString()));
      }
    }
  }
}
