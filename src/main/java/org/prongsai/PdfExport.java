package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.prongsai.bake.Baker;
import org.prongsai.bake.PlannedFiles;
import org.prongsai.bake.Theme;
import org.prongsai.model.FiscalYear;
import org.prongsai.office.print.BrowserFinder;
import org.prongsai.office.print.PdfPrinter;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;

/** The page of a year's measures on paper, as the site prints it. */
public final class PdfExport {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int TRIES = 50;
  private static final long PAUSE_MILLIS = 100;

  private PdfExport() {}

  /**
   * The PDF, or what is wrong with the content or the theme.
   *
   * @param folder the agency's folder; the page is baked in its {@code target/}
   * @param environment may name a browser, else one is looked for
   * @throws Refusal when there is no browser, or it does not print
   */
  public static Checked<Optional<byte[]>> of(
      Path folder, FiscalYear year, LocalDate asOf, Map<String, String> environment)
      throws Refusal, IOException {
    Declared declared = Export.declared(folder, asOf);
    List<Problem> mistakes = Export.mistakes(declared);
    if (!mistakes.isEmpty()) {
      return new Checked<>(Optional.empty(), mistakes);
    }
    Page.Measures page = WordExport.measures(declared, year);
    Path browser = browser(environment);
    Path target = new SiteFolder(folder).target();
    Path room;
    try {
      Files.createDirectories(target);
      // Not in the system's folder: a browser in a snap sees another one of that name.
      room = Files.createTempDirectory(target.toRealPath(), "print");
    } catch (IOException e) {
      throw Build.cannotWrite(target, e);
    }
    try {
      return printed(declared, page, folder, browser, room);
    } finally {
      clear(room);
    }
  }

  /**
   * The last process of a browser may end a moment after the browser, and still write. What is left
   * at last is no reason to refuse a page that is printed: it lies in {@code target/}.
   */
  private static void clear(Path room) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        SiteFolder.delete(room);
        return;
      } catch (IOException e) {
        // Not yet.
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Checked<Optional<byte[]>> printed(
      Declared declared, Page.Measures page, Path folder, Path browser, Path room)
      throws Refusal, IOException {
    Path site = room.resolve("site");
    List<Problem> problems =
        Baker.bake(
            new SitePlan(List.of(page), List.of(), Optional.empty()),
            declared.dressed(Theme.of(folder)),
            PlannedFiles.copied(file -> room),
            site,
            baked -> {});
    Path html = site.resolve(page.path().file());
    if (!Files.exists(html)) {
      return new Checked<>(Optional.empty(), problems);
    }
    Path pdf = room.resolve("page.pdf");
    Optional<PdfPrinter.Failure> failure = new PdfPrinter(browser, LIMIT).print(html, pdf, room);
    if (failure.isPresent()) {
      throw failure.get().late()
          ? new Refusal("refusal.print-late", browser.toString(), Long.toString(LIMIT.toSeconds()))
          : new Refusal("refusal.print-failed", browser.toString(), failure.get().said());
    }
    return new Checked<>(Optional.of(Files.readAllBytes(pdf)), List.of());
  }

  private static Path browser(Map<String, String> environment) throws Refusal {
    try {
      return BrowserFinder.on(environment)
          .find()
          .orElseThrow(() -> new Refusal("refusal.no-browser"));
    } catch (IllegalStateException e) {
      throw new Refusal(
          "refusal.no-such-browser", environment.getOrDefault(BrowserFinder.VARIABLE, ""));
    }
  }
}
