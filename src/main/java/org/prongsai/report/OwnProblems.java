package org.prongsai.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/**
 * Which page a problem is to be seen on: where it was found, or the one that shows what is declared
 * in that place of the content.
 */
final class OwnProblems {
  private static final Pattern YEAR_CONTENT =
      Pattern.compile("content/([0-9]{4})/(assessment|measures|oit)\\.[a-z]+");
  private static final Pattern ITEM_FILE =
      Pattern.compile("(?:content/)?([0-9]{4})/files/([oO][0-9]{1,2})/.*");
  private static final Pattern FREE_PAGE = Pattern.compile("content/pages/(.+)\\.md");
  private static final Pattern OIT_PAGE = Pattern.compile("[0-9]{4}/oit/.*");

  private OwnProblems() {}

  /**
   * @param page below the site's root: {@code 2563/oit/o7/index.html}
   */
  static boolean isOn(String page, Problem problem) {
    if (problem.year().isPresent() && problem.item().isPresent()) {
      String year = Integer.toString(problem.year().getAsInt());
      return page.equals(item(year, problem.item().get())) || problem.place().file().equals(page);
    }
    return Stream.concat(Stream.of(problem.place()), problem.source().stream())
        .map(Place::file)
        .anyMatch(file -> file.equals(page) || shows(page, file));
  }

  /** The problems of a page, then the others, each in their order. */
  static List<ProblemGroup> first(String page, List<ProblemGroup> groups) {
    Set<ProblemGroup> all = new LinkedHashSet<>();
    groups.stream().filter(g -> isOn(page, g)).forEach(all::add);
    all.addAll(groups);
    return new ArrayList<>(all);
  }

  static boolean isOn(String page, ProblemGroup group) {
    return group.problems().stream().anyMatch(p -> isOn(page, p));
  }

  private static boolean shows(String page, String file) {
    if (file.startsWith("content/agency.")) {
      return page.equals("index.html") || page.equals("contact/index.html");
    }
    if (file.startsWith("content/checklists/")) {
      return OIT_PAGE.matcher(page).matches();
    }
    return page(file).filter(page::equals).isPresent();
  }

  private static Optional<String> page(String file) {
    Matcher year = YEAR_CONTENT.matcher(file);
    if (year.matches()) {
      return Optional.of(year.group(1) + "/" + year.group(2) + "/index.html");
    }
    Matcher item = ITEM_FILE.matcher(file);
    if (item.matches()) {
      return Optional.of(item(item.group(1), item.group(2)));
    }
    Matcher free = FREE_PAGE.matcher(file);
    return free.matches() ? Optional.of(free.group(1) + "/index.html") : Optional.empty();
  }

  private static String item(String year, String code) {
    return year + "/oit/" + code.toLowerCase(Locale.ROOT) + "/index.html";
  }
}
