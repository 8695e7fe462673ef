package org.prongsai.check;

import java.util.Optional;
import org.prongsai.check.files.Look;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** A file must hold what its name promises. */
final class FileChecks {
  private FileChecks() {}

  static Optional<Problem> of(String name, Look look) {
    Place place = Place.of(name);
    if (look instanceof Look.Empty) {
      return Optional.of(Rule.FILE_EMPTY.at(place));
    }
    if (look instanceof Look.WebPage page) {
      return Optional.of(Rule.FILE_HTML_ERROR_PAGE.at(place, page.promised()));
    }
    if (look instanceof Look.Truncated truncated) {
      return Optional.of(Rule.FILE_TRUNCATED.at(place, truncated.promised()));
    }
    if (look instanceof Look.NoPages none) {
      return Optional.of(Rule.FILE_NO_PAGES.at(place, none.promised()));
    }
    if (look instanceof Look.Encrypted locked) {
      String how = locked.certain() ? "@check/needs-password" : "@check/maybe-locked";
      Problem problem = Rule.FILE_ENCRYPTED.at(place, locked.promised(), how);
      return Optional.of(locked.certain() ? problem : problem.asWarning());
    }
    if (look instanceof Look.Other other) {
      Problem problem = Rule.FILE_NOT_WHAT_IT_SAYS.at(place, other.promised(), other.held());
      return Optional.of(other.shownAllTheSame() ? problem.asWarning() : problem);
    }
    return Optional.empty();
  }

  /** Sizes in bytes; told in whole megabytes. */
  static Problem tooLarge(String name, long size, long most) {
    return Rule.FILE_TOO_LARGE.at(
        Place.of(name), Long.toString(size >> 20), Long.toString(most >> 20));
  }
}
