package org.prongsai;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.model.Disclosure;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.plan.LinkSources;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Leads problems of pages back to the content and to the items that they hurt. */
final class Trace {
  private static final Pattern ITEM_PAGE =
      Pattern.compile("([0-9]{4})/oit/o([0-9]{1,2})/index\\.html");
  private static final Pattern ITEM_ENTRY = Pattern.compile("/items/([0-9]+)(/.*)?");

  private final Declared declared;
  private final LinkSources sources;
  private final MarkdownSources markdown;

  private Trace(Declared declared, Set<String> files) {
    this.declared = declared;
    sources = new LinkSources(declared.plan(), files);
    markdown = new MarkdownSources(declared.content(), files);
  }

  /**
   * The problems, led back.
   *
   * @param problems those of one rule about links of the same page come in the order of the page
   */
  static List<Problem> of(List<Problem> problems, Declared declared) {
    Set<String> files =
        problems.stream()
            .filter(problem -> problem.target().isPresent())
            .map(problem -> problem.place().file())
            .collect(Collectors.toSet());
    Trace trace = new Trace(declared, files);
    return problems.stream().map(trace::of).toList();
  }

  private Problem of(Problem problem) {
    String file = problem.place().file();
    Optional<Pointer> pointer = problem.target().flatMap(target -> sources.of(file, target));
    Optional<Place> place = pointer.map(declared.content().sources()::of);
    Problem traced = problem.source(place.or(() -> markdown.of(problem)));
    Matcher page = ITEM_PAGE.matcher(file);
    if (page.matches()) {
      ItemCode code = new ItemCode(Integer.parseInt(page.group(2)));
      return traced.about(Integer.parseInt(page.group(1)), code.toString());
    }
    return pointer.flatMap(this::entry).map(e -> e.mark(traced)).orElse(traced);
  }

  private record Entry(int year, ItemCode code) {
    Problem mark(Problem problem) {
      return problem.about(year, code.toString());
    }
  }

  private Optional<Entry> entry(Pointer pointer) {
    Matcher m = ITEM_ENTRY.matcher(pointer.path());
    if (!pointer.document().endsWith("/oit") || !m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(pointer.document().substring(0, 4));
    return Optional.ofNullable(declared.content().portal().years().get(new FiscalYear(year)))
        .flatMap(Portal.Year::disclosure)
        .map(Disclosure::items)
        .map(items -> items.get(Integer.parseInt(m.group(1))))
        .map(e -> new Entry(year, e.item()));
  }
}
