package org.prongsai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    SiteLook look = facts.look();
    all.addAll(look.missing(Set.copyOf(expected)));
    all.addAll(look.ofDocuments());
    all.addAll(look.ofTitles());
    orphans(facts, all);
    all.sort(Problem.ORDER);
    return all;
  }

  static boolean isProof(String file) {
    return PROOF_OF_OWNER.matcher(file).matches();
  }

  /**
   * Only where there is a home page and every page was read; an error page is found without a link.
   */
  private static void orphans(SiteFacts facts, List<Problem> all) {
    String home = facts.has("index.html") ? "index.html" : "index.htm";
    SiteLook look = facts.look();
    if (!facts.has(home) || look.totals().unread() > 0) {
      return;
    }
    Clicks clicks = look.clicksFrom(home, Set.of());
    PageFacts[] documents = facts.documents();
    for (int i = 0; i < documents.length; i++) {
      PageFacts page = documents[i];
      if (page != null && page.form == Form.PAGE && !clicks.reaches(i) && !isErrorPage(page.file)) {
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
