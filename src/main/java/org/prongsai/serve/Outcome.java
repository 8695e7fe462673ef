package org.prongsai.serve;

import java.time.Duration;
import org.prongsai.Refusal;
import org.prongsai.report.Report;

/** What came of one try to build. */
public sealed interface Outcome {
  /** None has ended yet. */
  record Waiting() implements Outcome {}

  /**
   * There is a report; it says whether the site is the new one.
   *
   * @param site the one that stands in its place
   * @param took from the first sign of a change to the site in its place
   */
  record Built(Report report, Site site, Duration took) implements Outcome {}

  /**
   * What there is to know of the site that is shown.
   *
   * @param looks stands for the files that its pages are dressed in and draw
   * @param base where it lives on its host: {@code /} or {@code /ita/}
   */
  record Site(String looks, String base) {
    static final Site UNKNOWN = new Site("", "/");

    public Site {
      if (RequestPath.of(base).filter(RequestPath::folder).isEmpty()) {
        base = "/"; // nobody could ask for it
      }
    }
  }

  /** There is nothing to build, or nowhere to. */
  record Refused(Refusal why) implements Outcome {}

  /** Somebody else builds at the moment; it is tried again. */
  record Locked(Refusal why) implements Outcome {}

  /** The program itself has failed. */
  record Crashed(Throwable why) implements Outcome {}
}
