package org.prongsai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.prongsai.check.Progress;
import org.prongsai.check.url.Url;
import org.prongsai.live.audit.SiteList;
import org.prongsai.live.web.Web;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Reasons;
import org.prongsai.report.Report;

/**
 * Many sites, one after another: a line each into a CSV file as soon as its verdict is there. A
 * site that has its line already is not asked again, so a run that was stopped goes on.
 */
public final class AuditList {
  static final List<String> COLUMNS =
      List.of(
          "url",
          "name",
          "year",
          "checklist",
          "result",
          "required",
          "published",
          "incomplete",
          "missing",
          "points_at_stake",
          "unsure",
          "errors",
          "warnings",
          "pages",
          "list",
          "as_of");

  private final Audit audit;
  private final Web web;
  private final Progress progress;
  private final Path results;

  private AuditList(Audit audit, Web web, Progress progress, Path results) {
    this.audit = audit;
    this.web = web;
    this.progress = progress;
    this.results = results;
  }

  /** {@code sites.csv} → {@code sites-2568.csv} beside it. */
  public static Path resultsOf(Path list, FiscalYear year) {
    String name = String.valueOf(list.getFileName());
    int dot = name.lastIndexOf('.');
    return list.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-" + year + ".csv");
  }

  /**
   * @param told each line as it is written
   * @param strict whether a warning counts as an error
   * @return whether no site has an error, those of earlier runs included
   * @throws Refusal when the list cannot be read, names no site, or the results cannot be written
   */
  public static boolean run(
      Path list,
      Path results,
      Audit audit,
      Web web,
      Progress progress,
      Consumer<String> told,
      boolean strict)
      throws Refusal, IOException {
    List<SiteList.Site> sites = sites(list);
    AuditList run = new AuditList(audit, web, progress, results);
    Set<String> done = new HashSet<>();
    boolean fine = run.begin(done, strict);
    for (SiteList.Site site : sites) {
      if (done.add(site.url())) {
        Line line = run.line(site);
        run.append(line.cells());
        told.accept(line.told());
        fine &= line.isFine(strict);
      }
    }
    return fine;
  }

  private static List<SiteList.Site> sites(Path list) throws Refusal {
    try {
      List<SiteList.Site> sites = SiteList.read(Files.readAllBytes(list));
      if (sites.isEmpty()) {
        throw new Refusal("refusal.no-sites", list.toString());
      }
      return sites;
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-read", list.toString(), Reasons.of(e));
    }
  }

  /** One site's line. */
  private record Line(List<String> cells, String told, long errors, long warnings) {
    boolean isFine(boolean strict) {
      return errors == 0 && (!strict || warnings == 0);
    }
  }

  private Line line(SiteList.Site site) throws Refusal, IOException {
    try {
      Url home = Audit.address(site.url());
      return audit.run(home, web, progress, done -> line(site, done));
    } catch (Refusal refusal) {
      if (!refusal.is("refusal.address") && !refusal.is("refusal.address-password")) {
        throw refusal;
      }
      return failed(site, "no-address");
    } catch (RuntimeException | StackOverflowError e) {
      // One page that we cannot digest must not take the other sites with it.
      return failed(site, "program-failed");
    }
  }

  private Line failed(SiteList.Site site, String result) {
    List<String> cells = new ArrayList<>(List.of(site.url(), site.name()));
    cells.add(audit.checklist().year().toString());
    cells.add(audit.checklist().id());
    cells.add(result);
    while (cells.size() < COLUMNS.size() - 1) {
      cells.add("");
    }
    cells.add(audit.asOf().toString());
    return new Line(cells, site.url() + "  " + result, 1, 0);
  }

  private Line line(SiteList.Site site, Audit.Done done) {
    Report report = done.report();
    if (report.completeness().isEmpty()) {
      Line failed = failed(site, "not-seen");
      return new Line(failed.cells(), failed.told(), report.errors(), report.warnings());
    }
    Report.Completeness year = report.completeness().get(0);
    String listed = done.judged().list().map(Url::toString).orElse("");
    long unsure =
        report.problems().stream().filter(p -> p.rule().id().equals("oit/unsure")).count();
    List<String> cells =
        List.of(
            site.url(),
            site.name(),
            Integer.toString(year.year()),
            year.checklist().orElse(""),
            listed.isEmpty() ? "no-list" : "audited",
            Integer.toString(year.required()),
            Integer.toString(year.published()),
            Integer.toString(year.incomplete()),
            Integer.toString(year.missing()),
            year.pointsAtStake().orElse(""),
            Long.toString(unsure),
            Long.toString(report.errors()),
            Long.toString(report.warnings()),
            Integer.toString(report.counts().pages()),
            listed,
            report.asOf().toString());
    String told = site.url() + "  " + year.published() + "/" + year.required();
    return new Line(cells, told, report.errors(), report.warnings());
  }

  /** Reads which sites are done; what a kill left half written is cut off. */
  private boolean begin(Set<String> done, boolean strict) throws Refusal {
    try {
      if (results.toAbsolutePath().getParent() != null) {
        Files.createDirectories(results.toAbsolutePath().getParent());
      }
      if (!Files.exists(results) || Files.size(results) == 0) {
        Files.writeString(results, SiteList.BOM + SiteList.line(COLUMNS));
        return true;
      }
      String text = Files.readString(results);
      int whole = text.lastIndexOf("\r\n") + 2;
      if (!text.startsWith(SiteList.BOM + SiteList.line(COLUMNS))) {
        throw new Refusal("refusal.other-results", results.toString());
      }
      if (whole < text.length()) {
        Files.writeString(results, text.substring(0, whole));
      }
      boolean fine = true;
      List<List<String>> lines = SiteList.lines(text.substring(0, whole));
      for (List<String> cells : lines.subList(1, lines.size())) {
        if (cells.size() == COLUMNS.size() && cells.get(3).equals(audit.checklist().id())) {
          done.add(cells.get(0));
          boolean warned = strict && !cells.get(12).equals("0");
          fine &= cells.get(11).equals("0") && !warned;
        }
      }
      return fine;
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-write", results.toString(), Reasons.of(e));
    }
  }

  private void append(List<String> cells) throws Refusal {
    try {
      Files.write(
          results,
          SiteList.line(cells).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-write", results.toString(), Reasons.of(e));
    }
  }
}
