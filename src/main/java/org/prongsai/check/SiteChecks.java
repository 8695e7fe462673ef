package org.prongsai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.check.PageFacts.Finding;
import org.prongsai.check.PageFacts.Form;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Every check of a site. */
public final class SiteChecks {
  // A page of this name proves to a search engine whose site it is; nobody reads or links it.
  private static final Pattern PROOF_OF_OWNER = Pattern.compile("google[0-9a-f]{16}\\.html");

  private SiteChecks() {}

  /** All problems of a folder of HTML, in {@link Problem#ORDER}. */
  public static List<Problem> all(SiteFacts facts) {
    return all(facts, Set.of());
  }

  /**
   * All problems, in {@link Problem#ORDER}; a planned file that is not there is one.
   *
   * @param expected the files that a plan promised
   */
  public static List<Problem> all(SiteFacts facts, Set<String> expected) {
    List<Problem> all = new ArrayList<>(facts.inventory().problems());
    for (String file : expected) {
      if (!facts.has(file)) {
        all.add(Rule.PAGE_MISSING.at(Place.of(file)));
      }
    }
    for (PageFacts page : facts.documents().values()) {
      for (Finding finding : page.findings) {
        if (!isProof(page.file)) {
          all.add(finding.in(page.file));
        }
      }
    }
    all.addAll(facts.linkProblems());
    duplicateTitles(facts, all);
    orphans(facts, all);
    all.sort(Problem.ORDER);
    return all;
  }

  private static boolean isProof(String file) {
    return PROOF_OF_OWNER.matcher(file).matches();
  }

  private static void duplicateTitles(SiteFacts facts, List<Problem> all) {
    Map<String, String> first = new HashMap<>();
    for (PageFacts page : facts.documents().values()) {
      if (page.form == Form.PAGE && !page.title.isEmpty()) {
        String other = first.putIfAbsent(page.title, page.file);
        if (other != null) {
          all.add(Rule.PAGE_DUPLICATE_TITLE.at(Place.of(page.file), page.title, other));
        }
      }
    }
  }

  /**
   * Only where there is a home page and every page was read; an error page is found without a link.
   */
  private static void orphans(SiteFacts facts, List<Problem> all) {
    String home = facts.has("index.html") ? "index.html" : "index.htm";
    boolean allRead =
        facts.documents().values().stream().noneMatch(page -> page.form == Form.UNREAD);
    if (!facts.has(home) || !allRead) {
      return;
    }
    Set<String> reached = facts.clicksFrom(home).keySet();
    for (PageFacts page : facts.documents().values()) {
      if (page.form == Form.PAGE && !reached.contains(page.file) && !isErrorPage(page.file)) {
        if (!isProof(page.file)) {
          all.add(Rule.PAGE_ORPHAN.at(Place.of(page.file)));
        }
      }
    }
  }

  private static boolean isErrorPage(String file) {
    return file.matches("(.*/)?[45][0-9][0-9]\\.html?");
  }
}
