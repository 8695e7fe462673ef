package org.prongsai.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.model.Score;
import org.prongsai.problem.Place;

/** A group of keys that holds to its schema, asked for what it must and what it may have. */
record Group(Located.Fields fields) {

  static Group of(Located value) {
    return new Group((Located.Fields) value);
  }

  /** A key that the schema requires. */
  String text(String key) {
    return maybe(key).orElseThrow(() -> new IllegalStateException("no " + key + " at " + place()));
  }

  Optional<String> maybe(String key) {
    return scalar(key).map(Located.Scalar::value);
  }

  /** Where the value of a key stands; the group's own place when there is none. */
  Place placeOf(String key) {
    return fields.field(key).map(f -> f.value().place()).orElse(fields.place());
  }

  Optional<Integer> number(String key) {
    return maybe(key).map(Integer::valueOf);
  }

  Optional<Score> score(String key) {
    return maybe(key).map(Score::of);
  }

  Optional<LocalDate> date(String key) {
    return maybe(key).map(LocalDate::parse);
  }

  /** False when nothing is said. */
  boolean flag(String key) {
    return maybe(key).filter("true"::equals).isPresent();
  }

  Optional<Group> group(String key) {
    return fields.field(key).map(f -> of(f.value()));
  }

  /** Empty when there is no list. */
  <T> List<T> groups(String key, Function<Group, T> read) {
    return items(key).map(l -> l.stream().map(i -> read.apply(of(i))).toList()).orElse(List.of());
  }

  /** Of a list of plain values. */
  <T> Optional<List<T>> values(String key, Function<String, T> read) {
    return items(key)
        .map(l -> l.stream().map(i -> read.apply(((Located.Scalar) i).value())).toList());
  }

  private Optional<List<Located>> items(String key) {
    return fields.field(key).map(f -> ((Located.Items) f.value()).items());
  }

  private Optional<Located.Scalar> scalar(String key) {
    return fields.field(key).map(f -> (Located.Scalar) f.value());
  }

  private String place() {
    return fields.place().toString();
  }
}
