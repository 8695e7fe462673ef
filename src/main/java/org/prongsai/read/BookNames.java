package org.prongsai.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.model.ThaiText;

/** The agency's units and channels: people choose them by name, the data knows them by id. */
final class BookNames {
  private final Map<BookColumn.Kind, Map<String, String>> ids = new HashMap<>();
  private final Map<BookColumn.Kind, Map<String, String>> names = new HashMap<>();

  /**
   * @param agency the agency's tree, sound; empty when there is none
   */
  BookNames(Optional<Located> agency) {
    fill(BookColumn.Kind.UNIT, "units", agency);
    fill(BookColumn.Kind.CHANNEL, "channels", agency);
  }

  private void fill(BookColumn.Kind kind, String list, Optional<Located> agency) {
    Map<String, String> byId = new LinkedHashMap<>();
    Map<String, String> byName = new HashMap<>();
    Set<String> twice = new HashSet<>();
    agency
        .map(Group::of)
        .ifPresent(
            g -> g.groups(list, item -> byId.putIfAbsent(item.text("id"), item.text("name"))));
    byId.forEach(
        (id, name) -> {
          boolean clear = !byId.containsKey(folded(name)) && !name.contains("\n");
          if (!clear || byName.putIfAbsent(folded(name), id) != null) {
            twice.add(folded(name));
          }
        });
    byName.keySet().removeAll(twice);
    byId.values().removeIf(name -> !byName.containsKey(folded(name)));
    ids.put(kind, byName);
    names.put(kind, byId);
  }

  private static String folded(String name) {
    return ThaiText.normal(name.replaceAll("\\s+", " ").strip());
  }

  /** The id of what is named; a name that nobody has, or two have, stays as it is. */
  Located.Scalar id(BookTree.Name name) {
    Located.Scalar said = name.said();
    String id = ids.get(name.kind()).getOrDefault(folded(said.value()), said.value());
    return BookTree.text(said.place(), id);
  }

  /** What people choose for an id: the name when it says which one is meant. */
  String name(BookColumn.Kind kind, String id) {
    return names.get(kind).getOrDefault(id, id);
  }
}
