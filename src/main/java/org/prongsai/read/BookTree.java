package org.prongsai.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.problem.Place;

/** A group that rows of sheets fill, value by value, until it becomes a tree. */
final class BookTree {
  private final Place place;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  BookTree(Place place) {
    this.place = place;
  }

  /** Stands for the name of a unit or channel until the ids are known. */
  record Name(Located.Scalar said, BookColumn.Kind kind) {}

  Place place() {
    return place;
  }

  Optional<Object> value(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  void put(String key, Object value) {
    fields.put(key, value);
  }

  /** The group under a key, made when it is not there. */
  BookTree group(String key, Place at) {
    return (BookTree) fields.computeIfAbsent(key, k -> new BookTree(at));
  }

  @SuppressWarnings("unchecked") // a key either always holds a list or never
  List<Object> list(String key) {
    return (List<Object>) fields.computeIfAbsent(key, k -> new ArrayList<>());
  }

  /** A group more in a list. */
  BookTree added(String list, Place at) {
    BookTree tree = new BookTree(at);
    list(list).add(tree);
    return tree;
  }

  /** With an id for every element of a list that has none: {@code f1}, by its position. */
  void number(String list, String prefix) {
    if (fields.containsKey(list)) {
      int position = 0;
      for (Object element : list(list)) {
        position++;
        BookTree tree = (BookTree) element;
        if (!tree.fields.containsKey("id")) {
          tree.put("id", text(tree.place, prefix + position));
        }
      }
    }
  }

  static Located.Scalar text(Place place, String text) {
    return new Located.Scalar(place, Located.Kind.TEXT, text, text);
  }

  Located located(BookNames names) {
    return located(this, place, names);
  }

  /** A list of groups is a sheet; one of plain values is a cell. */
  private static Place placeOf(Located first) {
    Place place = first.place();
    return first instanceof Located.Fields
        ? Place.cell(place.file(), place.sheet().orElseThrow(), 0, 0)
        : place;
  }

  private static Located located(Object value, Place around, BookNames names) {
    if (value instanceof BookTree tree) {
      List<Located.Field> all = new ArrayList<>();
      tree.fields.forEach(
          (key, field) -> {
            Located read = located(field, tree.place, names);
            all.add(new Located.Field(key, read.place(), read));
          });
      return new Located.Fields(tree.place, all);
    }
    if (value instanceof List<?> list) {
      List<Located> items = list.stream().map(i -> located(i, around, names)).toList();
      return new Located.Items(items.isEmpty() ? around : placeOf(items.get(0)), items);
    }
    return value instanceof Name name ? names.id(name) : (Located) value;
  }
}
