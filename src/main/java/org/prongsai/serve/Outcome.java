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
   * @param looks stands for the files that the site's pages are dressed in and draw
   * @param took from the first sign of a change to the site in its place
   */
  record Built(Report report, String looks, Duration took) implements Outcome {}

  /** There is nothing to build, or nowhere to. */
  record Refused(Refusal why) implements Outcome {}

  /** Somebody else builds at the moment; it is tried again. */
  record Locked(Refusal why) implements Outcome {}

  /** The program itself has failed. */
  record Crashed(Throwable why) implements Outcome {}
}
