package org.prongsai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What discloses an item. Every kind may carry a {@link Label}. */
public sealed interface Evidence {
  Label label();

  /**
   * A page of this site: {@code measures}, {@code assessment}, {@code units}, {@code channels},
   * {@code services}, {@code contact}, {@code oit}, {@code ita}, or the name of a free page, as
   * {@code pages/structure}.
   */
  record WebPage(String page, Label label) implements Evidence {}

  /** A file below {@code content/<year>/files/}; the path is relative to that folder. */
  record Document(String file, Label label) implements Evidence {}

  /** An address outside this site, perhaps on the agency's own old site. */
  record Outside(String url, Label label) implements Evidence {}

  /** One of the agency's channels, by its id. */
  record TwoWay(String channel, Label label) implements Evidence {}

  /**
   * What is said of a piece of evidence.
   *
   * @param shows numbers (from 1) of the item's elements it shows; empty when nobody said
   * @param months the months of a periodic item it covers, each the first day of the month
   * @param kind {@code guide}, {@code home}, {@code target} for the entry form; empty when not said
   */
  record Label(
      Optional<String> title,
      Optional<LocalDate> date,
      Optional<List<Integer>> shows,
      List<LocalDate> months,
      Optional<String> kind) {
    public static final Label NONE =
        new Label(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Label {
      shows = shows.map(List::copyOf);
      months = List.copyOf(months);
    }
  }
}
