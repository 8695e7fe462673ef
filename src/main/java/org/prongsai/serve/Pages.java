package org.prongsai.serve;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;
import org.prongsai.report.Panel;
import org.prongsai.report.Report;

/**
 * The pages as the preview shows them: with their problems on them, and what went wrong with the
 * last build on top.
 */
final class Pages {
  private final Language language;
  private final String run;
  private final Function<Report, String> workPage;
  private volatile Shown shown =
      new Shown(0, new Outcome.Waiting(), Optional.empty(), Outcome.Site.UNKNOWN);

  /**
   * @param report the last that there was
   * @param site as the last build that there was left it
   */
  private record Shown(int number, Outcome outcome, Optional<Report> report, Outcome.Site site) {}

  /**
   * @param run stands for this run of the preview; another one's pages are out of date
   * @param workPage the working page of a report, leading to the site at {@code ../}
   */
  Pages(Language language, String run, Function<Report, String> workPage) {
    this.language = language;
    this.run = run;
    this.workPage = workPage;
  }

  /** Another build has ended. */
  void take(Outcome outcome) {
    shown =
        outcome instanceof Outcome.Built built
            ? new Shown(shown.number + 1, outcome, Optional.of(built.report()), built.site())
            : new Shown(shown.number + 1, outcome, shown.report, shown.site);
  }

  /** Stands for the last build. */
  String id() {
    return id(shown);
  }

  private String id(Shown now) {
    return run + "-" + now.number;
  }

  /** Where the site lives on its host. */
  String base() {
    return shown.site.base();
  }

  Words words() {
    return Words.in(language);
  }

  /**
   * @param name of the page below the site's root
   * @param host as the browser calls us
   */
  byte[] previewed(String name, byte[] page, String host) {
    Shown now = shown;
    return injection(now, host).into(page, panel(now, name));
  }

  private Injection injection(Shown now, String host) {
    return new Injection(
        id(now), now.site.looks(), new Policy("http://" + host + "/" + Injection.OWN + "/", run));
  }

  private String panel(Shown now, String page) {
    Outcome outcome = now.outcome;
    if (outcome instanceof Outcome.Built built) {
      return new Panel(language).of(built.report(), page);
    }
    if (outcome instanceof Outcome.Refused refused) {
      boolean gone = refused.why().is("refusal.no-content");
      return new Panel(language)
          .failure(
              page,
              gone ? words().text("serve.no-content") : refused.why().message(language),
              gone ? words().text("serve.no-content-fix") : refused.why().fix(language));
    }
    if (outcome instanceof Outcome.Crashed crashed) {
      return new Panel(language)
          .failure(
              page,
              words().text("cli.crash") + " (" + crashed.why() + ")",
              words().text("serve.crash-fix"));
    }
    return new Panel(language).quiet();
  }

  /** What stands where there is no page yet. */
  String empty(String host) {
    Shown now = shown;
    boolean waiting = now.outcome instanceof Outcome.Waiting;
    return whole(
        now,
        waiting ? "serve.empty-waiting" : "serve.empty",
        waiting ? "serve.empty-waiting-more" : "serve.empty-more",
        host);
  }

  /** The working page. */
  String report(String host) {
    Shown now = shown;
    if (now.report.isEmpty()) {
      return empty(host);
    }
    byte[] page = workPage.apply(now.report.get()).getBytes(StandardCharsets.UTF_8);
    return new String(
        injection(now, host).into(page, new Panel(language).quiet()), StandardCharsets.UTF_8);
  }

  private String whole(Shown now, String title, String more, String host) {
    String page = new Panel(language).page(words().text(title), words().text(more));
    byte[] html = page.getBytes(StandardCharsets.UTF_8);
    return new String(injection(now, host).into(html, panel(now, "")), StandardCharsets.UTF_8);
  }
}
