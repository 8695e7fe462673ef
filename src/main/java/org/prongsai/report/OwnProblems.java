package org.prongsai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/**
 * Which problems are to be seen on one page: those found on it, and those of the content that it
 * shows. Patterns are tried on the page's own name alone: there may be 100,000 problems.
 */
final class OwnProblems {
  private static final Pattern OF_YEAR =
      Pattern.compile("([0-9]{4})/(assessment|measures|oit)/index\\.html");
  private static final Pattern OF_ITEM =
      Pattern.compile("([0-9]{4})/oit/(o[0-9]{1,2})/index\\.html");
  private static final Pattern OF_ITEMS = Pattern.compile("[0-9]{4}/oit/.*");
  private static final String END = "/index.html";

  private final String page;

  /** What the names of the files that it shows begin with. */
  private final List<String> shown;

  private final Optional<Item> item;

  private record Item(int year, String code) {
    boolean isOf(Problem problem) {
      return problem.year().orElseThrow() == year
          && problem.item().orElseThrow().equalsIgnoreCase(code);
    }
  }

  /**
   * @param page below the site's root: {@code 2563/oit/o7/index.html}
   */
  OwnProblems(String page) {
    this.page = page;
    Matcher ofItem = OF_ITEM.matcher(page);
    this.item =
        ofItem.matches()
            ? Optional.of(new Item(Integer.parseInt(ofItem.group(1)), ofItem.group(2)))
            : Optional.empty();
    this.shown = shown(page);
  }

  private List<String> shown(String name) {
    List<String> all = new ArrayList<>();
    if (name.equals("index.html") || name.equals("contact/index.html")) {
      all.add("content/agency.");
    }
    Matcher ofYear = OF_YEAR.matcher(name);
    if (ofYear.matches()) {
      all.add("content/" + ofYear.group(1) + "/" + ofYear.group(2) + ".");
    }
    if (OF_ITEMS.matcher(name).matches()) {
      all.add("content/checklists/");
    }
    for (Item its : item.stream().toList()) {
      for (String code : List.of(its.code, "O" + its.code.substring(1))) {
        String files = its.year + "/files/" + code + "/";
        all.addAll(List.of(files, "content/" + files));
      }
    }
    if (name.endsWith(END)) {
      all.add("content/pages/" + name.substring(0, name.length() - END.length()) + ".md");
    }
    return all;
  }

  boolean has(Problem problem) {
    if (problem.year().isPresent() && problem.item().isPresent()) {
      return problem.place().file().equals(page) || item.filter(i -> i.isOf(problem)).isPresent();
    }
    return isOf(problem.place()) || problem.source().filter(this::isOf).isPresent();
  }

  private boolean isOf(Place place) {
    String file = place.file();
    if (file.equals(page)) {
      return true;
    }
    for (String start : shown) {
      if (file.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  boolean has(ProblemGroup group) {
    for (Problem problem : group.problems()) { // most groups are of one: a stream costs more
      if (has(problem)) {
        return true;
      }
    }
    return false;
  }

  /** The page's own, then the others, each in their order. */
  List<ProblemGroup> first(List<ProblemGroup> groups) {
    return Stream.concat(groups.stream().filter(this::has), groups.stream().filter(g -> !has(g)))
        .toList();
  }
}
