package org.prongsai.live.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.check.Progress;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Web;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;

/**
 * One audit of one site, that can be stopped at any moment and gone on with: what was seen is kept
 * in a file until the verdict has been told.
 */
public final class SiteAudit implements AutoCloseable {
  private final Web web;
  private final Url home;
  private final Checklist checklist;
  private final Kept kept;
  private final Counting eyes;

  /** Another run is at the same audit just now. */
  public static final class BusyException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** What was seen cannot be kept. */
  public static final class StateException extends Exception {
    private static final long serialVersionUID = 1;

    private final IOException why;

    StateException(IOException why) {
      super(why);
      this.why = why;
    }

    public IOException why() {
      return why;
    }
  }

  private SiteAudit(Web web, Url home, Checklist checklist, Kept kept, Counting eyes) {
    this.web = web;
    this.home = home;
    this.checklist = checklist;
    this.kept = kept;
    this.eyes = eyes;
  }

  /**
   * @param state a folder for what unfinished audits have seen
   * @throws BusyException when another run is at it
   * @throws StateException when the folder cannot be written
   */
  public static SiteAudit begin(
      Web web,
      boolean allowPrivate,
      Url home,
      Checklist checklist,
      Path state,
      Instant now,
      Progress progress)
      throws BusyException, StateException {
    return begin(web, new WebEyes(web, allowPrivate), home, checklist, state, now, progress);
  }

  static SiteAudit begin(
      Web web, Eyes real, Url home, Checklist checklist, Path state, Instant now, Progress progress)
      throws BusyException, StateException {
    String what = home + " " + checklist.id();
    Path file = state.resolve(name(home) + "-" + checklist.year() + ".kept");
    try {
      Kept kept = Kept.open(file, what, now, real);
      return new SiteAudit(web, home, checklist, kept, new Counting(kept, progress));
    } catch (Kept.Busy e) {
      throw new BusyException();
    } catch (IOException e) {
      throw new StateException(e);
    }
  }

  /** A file's name that every system takes: the host, and the path where there is one. */
  private static String name(Url home) {
    String readable = (home.authority() + home.path()).replaceAll("[^A-Za-z0-9.-]+", "_");
    String cut = readable.length() > 80 ? readable.substring(0, 80) : readable;
    return cut.replaceAll("_+$", "") + "-" + Integer.toHexString(home.toString().hashCode());
  }

  /** How many answers an earlier run that was stopped has left. */
  public int alreadySeen() {
    return kept.count();
  }

  /**
   * Looks and judges.
   *
   * @throws StateException when what was seen cannot be kept
   */
  public Judged run(
      Function<FiscalYear, Optional<Checklist>> checklists, LocalDate asOf, Bounds bounds)
      throws StateException {
    try {
      return Auditing.judged(
          home,
          checklist,
          checklists,
          asOf,
          bounds,
          eyes,
          delay -> web.slow(home.host().orElse(""), delay));
    } catch (UncheckedIOException e) {
      throw new StateException(e.getCause());
    }
  }

  /** The verdict has been told; the next audit looks anew. */
  public void done() throws IOException {
    kept.forget();
  }

  @Override
  public void close() throws IOException {
    kept.close();
  }

  /** Tells how far it is. */
  private static final class Counting implements Eyes {
    private final Eyes eyes;
    private final Progress progress;

    Counting(Eyes eyes, Progress progress) {
      this.eyes = eyes;
      this.progress = progress;
    }

    @Override
    public Seen at(Url url) {
      progress.expect(1);
      Seen seen = eyes.at(url);
      progress.done();
      return seen;
    }
  }
}
