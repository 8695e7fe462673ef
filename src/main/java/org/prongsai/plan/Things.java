package org.prongsai.plan;

import java.util.Optional;
import org.prongsai.model.Agency;
import org.prongsai.model.FiscalYear;

/**
 * What pages are about, for search engines. Addresses are whole when the site's is known, else as a
 * link on the page.
 */
final class Things {
  private static final int YEAR_LENGTH = 4;

  private final Agency agency;

  Things(Agency agency) {
    this.agency = agency;
  }

  /** The home and the contact page tell of the agency, results and measures are reports. */
  Optional<Thing> of(Frame frame) {
    PagePath path = frame.path();
    if (path.equals(SitePaths.HOME) || path.equals(SitePaths.CONTACT)) {
      return Optional.of(
          agency()
              .with("url", address(path, SitePaths.HOME))
              .with("logo", agency.logo().map(l -> address(path, SitePaths.logo(l))))
              .with("telephone", agency.phone())
              .with("email", agency.email())
              .with("address", agency.address())
              .with("areaServed", agency.province()));
    }
    String address = path.value();
    boolean report =
        address.indexOf("/assessment/") == YEAR_LENGTH
            || address.indexOf("/measures/") == YEAR_LENGTH;
    return report ? Optional.of(report(frame)) : Optional.empty();
  }

  private Thing report(Frame frame) {
    FiscalYear year =
        new FiscalYear(Integer.parseInt(frame.path().value().substring(0, YEAR_LENGTH)));
    return about("Report", frame)
        .with("temporalCoverage", year.start() + "/" + year.end())
        .with("about", agency());
  }

  /** A work that the agency publishes here. */
  Thing about(String type, Frame frame) {
    return Thing.of(type)
        .with("name", frame.title())
        .with("description", frame.description())
        .with("inLanguage", "th")
        .with("url", address(frame.path(), frame.path()))
        .with("dateModified", frame.head().updated())
        .with("publisher", agency());
  }

  Thing agency() {
    Thing it = Thing.of("GovernmentOrganization").with("name", agency.name());
    return agency.sample()
        ? it.with("disambiguatingDescription", "หน่วยงานสมมติสำหรับเป็นตัวอย่าง ไม่มีอยู่จริง")
        : it;
  }

  String address(PagePath from, PagePath to) {
    return agency
        .baseUrl()
        .map(base -> base + Addresses.encodePath(to.value()))
        .orElseGet(() -> from.linkTo(to));
  }
}
