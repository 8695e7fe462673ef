package org.prongsai.live.audit;

import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.problem.Place;

/** Where on the audited site a person should look: the path below its address, readable. */
final class Places {
  private Places() {}

  static Place of(Url page) {
    return of(page, 0);
  }

  static Place of(Url page, int line) {
    return new Place(name(page), line, 0);
  }

  /** {@code ita/2566?page=2}; {@code /} for the home page. */
  static String name(Url page) {
    String path = Percent.lenient(page.path() + page.query().map(q -> "?" + q).orElse(""));
    return path.length() > 1 && path.startsWith("/") ? path.substring(1) : path;
  }
}
