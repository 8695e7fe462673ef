package org.prongsai.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** What is unusual about a plan, so that somebody has to say yes. */
final class Concerns {
  /** More than this share of what is there would go. */
  private static final int MOST_DELETED_PERCENT = 20;

  private static final int NAMED = 5;

  private Concerns() {}

  static List<Problem> of(Plan plan, Site site, Manifest there, String agency, Place target) {
    List<Problem> concerns = new ArrayList<>();
    if (!there.agency().isEmpty() && !there.agency().equals(agency)) {
      concerns.add(Rule.PUBLISH_OTHER_AGENCY.at(target, there.agency(), agency));
    }
    if (site.files().values().stream()
        .noneMatch(f -> f.turn().compareTo(SiteFile.Turn.PAGE) >= 0)) {
      concerns.add(Rule.PUBLISH_EMPTY_SITE.at(target));
    }
    int deleted = plan.deleted().size();
    if (deleted * 100L > (long) there.files().size() * MOST_DELETED_PERCENT) {
      concerns.add(
          Rule.PUBLISH_MANY_DELETIONS.at(
              target, Integer.toString(deleted), Integer.toString(there.files().size())));
    }
    if (!plan.foreign().isEmpty()) {
      String first = plan.foreign().stream().limit(NAMED).collect(Collectors.joining(", "));
      concerns.add(
          Rule.PUBLISH_FOREIGN_FILE.at(
              target,
              Integer.toString(plan.foreign().size()),
              first + (plan.foreign().size() > NAMED ? " …" : ""),
              Reserved.KEPT));
    }
    return concerns;
  }
}
