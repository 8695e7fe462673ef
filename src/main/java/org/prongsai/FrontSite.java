package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.bake.Baker;
import org.prongsai.bake.PlannedFiles;
import org.prongsai.bake.Theme;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.FactsCollector;
import org.prongsai.check.SiteChecks;
import org.prongsai.check.SiteFacts;
import org.prongsai.plan.FrontPage;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Problem;
import org.prongsai.report.Report;

/** The page before many agencies' sites, and what lies beside them in {@code target/}. */
final class FrontSite {
  /** Of these folders of {@code target/}, each holds one folder or file an agency. */
  private static final List<String> OF_AGENCIES =
      List.of(
          "site",
          "report",
          "baked",
          "site.old",
          "site.dropped",
          "copies",
          "sound-files",
          "spare",
          "manifest",
          "manifest.new",
          "agencies");

  private final Path all;
  private final Path site;
  private final Path baked;

  FrontSite(Path all) {
    this.all = all;
    this.site = all.resolve("target/site");
    this.baked = all.resolve("target/front");
  }

  /**
   * Bakes and verifies the front page, its links to the agencies' sites among what is verified, and
   * puts it in place when it is sound.
   *
   * @return what is wrong with it
   */
  List<Problem> build(List<FrontPage.Listed> agencies, LocalDate asOf) throws IOException {
    SiteFolder.delete(baked);
    SitePlan plan = FrontPage.plan(agencies, asOf);
    FactsCollector facts = SiteFacts.collector(CheckOptions.defaults());
    List<Problem> problems =
        new ArrayList<>(
            Baker.bake(
                plan,
                Theme.of(all),
                PlannedFiles.copied(file -> all),
                baked,
                page -> facts.accept(page.file(), page.letters())));
    problems.addAll(SiteChecks.all(facts.finish(baked, homePages(agencies)), plan.expected()));
    if (Report.isSound(problems)) {
      putInPlace();
      SiteFolder.delete(baked);
    }
    return problems;
  }

  private List<String> homePages(List<FrontPage.Listed> agencies) {
    return agencies.stream()
        .map(a -> a.site() + "/index.html")
        .filter(home -> Files.isRegularFile(site.resolve(home)))
        .toList();
  }

  /** File by file, each whole; the page itself last, so that it never links what is not there. */
  private void putInPlace() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(baked)) {
      files = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
    }
    Path page = baked.resolve("index.html");
    files.remove(page);
    files.add(page);
    for (Path file : files) {
      Path place = site.resolve(baked.relativize(file).toString());
      if (!Files.exists(place) || Files.mismatch(file, place) >= 0) {
        Files.createDirectories(place.getParent());
        SiteFolder.move(file, place);
      }
    }
  }

  /**
   * Removes what is left of agencies whose folders are gone.
   *
   * @param names of all that there are
   */
  void removeOthers(Set<String> names) throws IOException {
    Set<String> kept = new HashSet<>(names);
    kept.addAll(AgencyFolders.OF_THE_FRONT);
    for (String kind : OF_AGENCIES) {
      Path folder = all.resolve("target").resolve(kind);
      if (Files.isDirectory(folder)) {
        List<Path> inside;
        try (Stream<Path> found = Files.list(folder)) {
          inside = found.toList();
        }
        for (Path path : inside) {
          String name = path.getFileName().toString();
          boolean ofAll = kind.equals("report") && Files.isRegularFile(path);
          String agency = kind.equals("agencies") ? name.replaceFirst("\\.json$", "") : name;
          if (!ofAll && !kept.contains(agency)) {
            SiteFolder.delete(path);
          }
        }
      }
    }
  }
}
