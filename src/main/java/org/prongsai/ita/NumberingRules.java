package org.prongsai.ita;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Pointer;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * Numbers mean other items in other years (O34 of 2567 is O27 of 2568). An entry whose number the
 * checklist does not have, or whose title belongs under another one, is recognised.
 */
final class NumberingRules {
  /** Wordings of one item differ from year to year by a few letters; other items differ by most. */
  private static final double SAME_ITEM = 0.6;

  private static final int FIRST = 2562;
  private static final int YEARS_AHEAD = 3;

  private NumberingRules() {}

  static List<Problem> entriesFitTheChecklist(
      Declared declared,
      Optional<Checklist> checklist,
      Function<FiscalYear, Optional<Checklist>> checklists) {
    List<Problem> found = new ArrayList<>();
    String year = declared.year().toString();
    Optional<Disclosure> disclosure = declared.content().disclosure();
    if (checklist.isEmpty()) {
      Place place =
          disclosure.isPresent()
              ? declared.place(declared.document())
              : Place.of("content/" + year + "/files");
      found.add(Rule.NO_CHECKLIST.at(place, year, declared.agency().sector()));
    } else {
      disclosure
          .flatMap(Disclosure::checklist)
          .filter(id -> !id.equals(checklist.get().id()))
          .ifPresent(
              id ->
                  found.add(
                      Rule.UNKNOWN_CHECKLIST.at(
                          declared.place(declared.document().then("checklist")),
                          id,
                          year,
                          checklist.get().id())));
      Numbers numbers = new Numbers(declared.year(), checklist.get(), checklists);
      declared
          .entries()
          .values()
          .forEach(es -> es.forEach(e -> entry(declared, numbers, e).ifPresent(found::add)));
      declared
          .dropped()
          .forEach(
              (code, files) -> {
                if (checklist.get().item(code).isEmpty()) {
                  found.add(
                      Rule.FOLDER_OF_NO_ITEM
                          .at(
                              declared.place(files.get(0)),
                              code.toString(),
                              checklist.get().id(),
                              numbers.elsewhere(code, Optional.empty()))
                          .about(declared.year().be(), code.toString()));
                }
              });
    }
    return found.stream()
        .map(p -> p.year().isPresent() ? p : p.year(declared.year().be()))
        .toList();
  }

  private static Optional<Problem> entry(
      Declared declared, Numbers numbers, Declared.Numbered numbered) {
    ItemCode code = numbered.entry().item();
    Optional<String> title = numbered.entry().title();
    Optional<Checklist.Item> asked = numbers.own.item(code);
    Pointer at = declared.document().then("items").then(numbered.index());
    Optional<Problem> problem = Optional.empty();
    if (asked.isEmpty()) {
      problem =
          Optional.of(
              Rule.UNKNOWN_ITEM.at(
                  declared.place(at.then("item")),
                  code.toString(),
                  numbers.own.id(),
                  numbers.elsewhere(code, title)));
    } else if (title.isPresent() && isOther(numbers, title.get(), asked.get())) {
      problem =
          numbers
              .of(title.get())
              .map(
                  other ->
                      Rule.TITLE_OF_OTHER_ITEM.at(
                          declared.place(at.then("title")),
                          code.toString(),
                          title.get(),
                          other,
                          asked.get().title()));
    }
    return problem.map(p -> p.about(declared.year().be(), code.toString()));
  }

  /** Another item's exact title, or nothing like this one's. */
  private static boolean isOther(Numbers numbers, String title, Checklist.Item asked) {
    String wanted = Titles.bare(title);
    return !wanted.equals(Titles.bare(asked.title()))
        && (Titles.likeness(title, asked.title()) < SAME_ITEM
            || numbers.own.items().stream().anyMatch(i -> Titles.bare(i.title()).equals(wanted)));
  }

  /** The numbering of this year and, read only when needed, of the others. */
  private record Numbers(
      FiscalYear year, Checklist own, Function<FiscalYear, Optional<Checklist>> checklists) {

    /** Where a title belongs, as {@code O27 (2568)}: this year's place first, then the nearest. */
    Optional<String> of(String title) {
      String wanted = Titles.bare(title);
      return all()
          .flatMap(
              c ->
                  c.items().stream()
                      .filter(i -> Titles.bare(i.title()).equals(wanted))
                      .map(i -> i.code() + " (" + c.year() + ")"))
          .findFirst();
    }

    /** What a number without an item may have meant; the argument of a message. */
    String elsewhere(ItemCode code, Optional<String> title) {
      return title
          .flatMap(this::of)
          .or(
              () ->
                  Optional.of(
                          all()
                              .filter(c -> c.item(code).isPresent())
                              .map(c -> code + " (" + c.year() + ")")
                              .collect(Collectors.joining(", ")))
                      .filter(found -> !found.isEmpty()))
          .orElse("@oit.none");
    }

    private Stream<Checklist> all() {
      return IntStream.rangeClosed(FIRST, year.be() + YEARS_AHEAD)
          .boxed()
          .sorted(Comparator.comparingInt(y -> Math.abs(y - year.be())))
          .flatMap(y -> y == year.be() ? Stream.of(own) : other(y).stream());
    }

    private Optional<Checklist> other(int be) {
      return checklists.apply(new FiscalYear(be)).filter(c -> c.sector().equals(own.sector()));
    }
  }
}
