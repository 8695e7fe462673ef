package org.prongsai;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.prongsai.bake.Theme;
import org.prongsai.check.Progress;
import org.prongsai.plan.Standing;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;
import org.prongsai.report.KeptAgency;
import org.prongsai.report.Report;

/**
 * Builds one agency of many, or leaves it as it is when nothing of it has changed. Whatever goes
 * wrong is in its report: the others go on.
 *
 * @param context what decides the result besides the agency's folder
 * @param shared the theme of agencies that have none of their own
 * @param files the report files of an agency, whose folder comes first, by name
 * @param clock of the disk that the content lies on
 */
record AgencyBuild(
    Path all,
    LocalDate asOf,
    String context,
    Theme shared,
    BiFunction<Path, Report, Map<String, String>> files,
    Progress pages,
    Clock clock) {

  /**
   * @param unchanged whether it was not built again
   * @param crashed whether the program itself failed
   */
  record Outcome(KeptAgency kept, boolean unchanged, boolean crashed) {}

  Outcome of(AgencyFolders.Agency agency) {
    SiteFolder site = SiteFolder.oneOfMany(agency.folder(), all, agency.name());
    Optional<KeptAgency> before = kept(site);
    String inputs = inputs(agency.folder());
    try {
      site.repair();
      if (isUnchanged(before, inputs, site)) {
        return new Outcome(before.orElseThrow(), true, false);
      }
      return built(inputs, before, site);
    } catch (IOException e) {
      boolean named = e instanceof FileSystemException refused && refused.getFile() != null;
      String where = named ? shown(((FileSystemException) e).getFile()) : agency.shown();
      Problem why = Rule.AGENCY_NOT_BUILT.at(Place.of("content"), Reasons.of(e), where);
      return refused(why, before, site, false);
    } catch (RuntimeException | StackOverflowError e) {
      Problem why = Rule.PROGRAM_FAILED.at(Place.of("content"), e.toString());
      writeTrace(e, site);
      return refused(why, before, site, true);
    }
  }

  static Optional<KeptAgency> kept(SiteFolder site) {
    try {
      return KeptAgency.read(Files.readString(site.kept()));
    } catch (IOException e) {
      return Optional.empty(); // it was never built, or what was kept is gone
    }
  }

  private String inputs(Path folder) {
    return FolderStamp.ofInputs(
        context,
        clock.instant(),
        Stream.of(
                "content",
                "templates",
                "assets",
                "prongsai-ignore.yaml",
                "prongsai-ignore.yml",
                "prongsai-ignore.json",
                // Of the last publication: the report tells it.
                "target/report/" + Publishing.PROOF)
            .map(folder::resolve)
            .toList());
  }

  private static String outputs(SiteFolder site) {
    return FolderStamp.ofOutputs(List.of(site.site(), site.report()));
  }

  private static boolean isUnchanged(Optional<KeptAgency> before, String inputs, SiteFolder site) {
    return !inputs.equals(FolderStamp.UNSURE)
        && before.filter(b -> b.inputs().equals(inputs)).isPresent()
        && before.orElseThrow().outputs().equals(outputs(site));
  }

  private Outcome built(String inputs, Optional<KeptAgency> before, SiteFolder site)
      throws IOException {
    boolean own =
        Files.exists(site.folder().resolve("templates"))
            || Files.exists(site.folder().resolve("assets"));
    Build.Built built =
        Build.of(site, asOf, own ? Theme.of(site.folder()) : shared, pages, n -> {});
    Report report = built.report();
    Optional<Standing> standing =
        report.promoted()
            ? Optional.of(
                Standing.of(built.declared().content().portal(), built.declared().verdicts()))
            : before.flatMap(KeptAgency::standing);
    writeReports(report, site);
    KeptAgency kept = new KeptAgency(inputs, outputs(site), standing, report);
    SiteFolder.writeWhole(site.kept(), kept.write());
    return new Outcome(kept, false, false);
  }

  private Outcome refused(
      Problem why, Optional<KeptAgency> before, SiteFolder site, boolean crashed) {
    Report report =
        new Report(
            site.shown(),
            false,
            asOf,
            Instant.now(),
            0,
            new Report.Counts(0, 0),
            List.of(),
            List.of(why));
    KeptAgency kept =
        new KeptAgency(
            FolderStamp.UNSURE, FolderStamp.UNSURE, before.flatMap(KeptAgency::standing), report);
    try {
      writeReports(report, site);
      SiteFolder.writeWhole(site.kept(), kept.write());
    } catch (IOException | RuntimeException e) {
      // A full disk, most likely: told in the report of all, which is kept in memory then.
    }
    return new Outcome(kept, false, crashed);
  }

  private void writeReports(Report report, SiteFolder site) throws IOException {
    for (var file : files.apply(site.folder(), report).entrySet()) {
      site.writeReport(file.getKey(), file.getValue());
    }
  }

  /**
   * For the developers: a bug of ours is no text for the clerk, but they need to see where it was.
   */
  private static void writeTrace(Throwable e, SiteFolder site) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    try {
      site.writeReport("trace.txt", trace.toString());
    } catch (IOException unwritable) {
      e.addSuppressed(unwritable);
    }
  }

  /** Relative to the folder of all where it lies below. */
  private String shown(String file) {
    Path path = Path.of(file);
    return (path.startsWith(all) ? all.relativize(path) : path).toString().replace('\\', '/');
  }
}
