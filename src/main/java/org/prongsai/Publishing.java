package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.prongsai.model.Target;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;
import org.prongsai.publish.Answers;
import org.prongsai.publish.Progress;
import org.prongsai.publish.Publish;
import org.prongsai.publish.Secrets;
import org.prongsai.publish.Site;
import org.prongsai.publish.Timeouts;
import org.prongsai.read.ContentReader;
import org.prongsai.read.TargetsReader;
import org.prongsai.report.Publication;
import org.prongsai.report.PublicationJson;
import org.prongsai.report.Report;

/** From a verified site to where citizens read it. */
public final class Publishing {
  /** Where the proof of the last publication lies, in {@code target/report}. */
  public static final String PROOF = "proof.json";

  private static final int NAMED = 5;

  private final Path folder;
  private final Wish wish;
  private final People people;

  /** What to do. */
  public enum Way {
    LOOK,
    SEND,
    SEND_BACK
  }

  /**
   * What is asked for.
   *
   * @param target its name; needed when there are several
   * @param force whether an unsound site, or a lock of somebody else, may be overridden after a
   *     question
   */
  public record Wish(Optional<String> target, Way way, boolean force, LocalDate asOf) {}

  /** Who is asked, who is told, and how long a host may let people wait. */
  public record People(Secrets secrets, Answers answers, Progress progress, Timeouts timeouts) {}

  /**
   * What became of it.
   *
   * @param report of the check, with what publishing added to it
   * @param changes what was done, or would be
   * @param isThere whether the target holds the site now
   */
  public record Done(String target, Report report, Optional<Publication> changes, boolean isThere) {

    /** Whether publishing itself met an error; what is not disclosed yet is none. */
    public boolean hasFailed() {
      return report.problems().stream()
          .anyMatch(p -> p.isError() && p.rule().id().startsWith("publish/"));
    }
  }

  private Publishing(Path folder, Wish wish, People people) {
    this.folder = folder;
    this.wish = wish;
    this.people = people;
  }

  /**
   * Checks {@code folder/target/site} and brings it to one of the targets of {@code publish.yaml}.
   *
   * @param files the report files to write when it is there, by name
   * @throws Refusal when there is no site, no target or a wrong one
   */
  public static Done run(
      Path folder,
      Wish wish,
      People people,
      BiFunction<Report, Publication, Map<String, String>> files)
      throws Refusal, IOException {
    return new Publishing(folder, wish, people).run(files);
  }

  /** The proof of the last publication, for the page that people work with. */
  public static Optional<Publication> lastProof(Path folder) {
    Path file = new SiteFolder(folder).report().resolve(PROOF);
    try {
      return Files.exists(file) ? PublicationJson.read(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Done run(BiFunction<Report, Publication, Map<String, String>> files)
      throws Refusal, IOException {
    Checked<Optional<List<Target>>> declared = TargetsReader.beside(folder);
    if (declared.value().isEmpty()) {
      throw new Refusal(
          "refusal.no-targets", folder.resolve("publish.yaml").normalize().toString());
    }
    if (declared.problems().stream().anyMatch(Problem::isError)) {
      return new Done("", empty(declared.problems()), Optional.empty(), false);
    }
    Target target = choose(declared.value().get());
    SiteFolder site = new SiteFolder(folder);
    if (!Files.isDirectory(site.content())) {
      throw new Refusal("refusal.no-content", site.content().toString());
    }
    // No build may take the site away while it travels.
    BuildLock lock = Build.lock(site);
    try {
      site.repair();
      return wish.way() == Way.SEND_BACK
          ? sendBack(site, target, files)
          : checkAndSend(site, target, files);
    } finally {
      lock.close();
    }
  }

  private Target choose(List<Target> targets) throws Refusal {
    String names = targets.stream().map(Target::name).collect(Collectors.joining(", "));
    if (wish.target().isEmpty()) {
      if (targets.size() != 1) {
        throw new Refusal("refusal.which-target", names.isEmpty() ? "@data.none" : names);
      }
      return targets.get(0);
    }
    return targets.stream()
        .filter(t -> t.name().equals(wish.target().get()))
        .findFirst()
        .orElseThrow(() -> new Refusal("refusal.unknown-target", wish.target().get(), names));
  }

  private Done checkAndSend(
      SiteFolder site, Target target, BiFunction<Report, Publication, Map<String, String>> files)
      throws Refusal, IOException {
    Report report = Check.ours(folder, Optional.empty(), wish.asOf());
    boolean sound = Report.isSound(report.problems());
    if (!sound && wish.way() == Way.SEND) {
      Problem concern = unsound(report);
      if (!wish.force() || !people.answers().yes(concern)) {
        return new Done(target.name(), with(report, List.of(concern)), Optional.empty(), false);
      }
    }
    Site read = Site.of(site.site());
    Publish.Request request = request(target, report);
    if (wish.way() == Way.LOOK) {
      Publish.Result looked = Publish.look(request, read);
      List<Problem> told = new ArrayList<>(looked.problems());
      if (looked.changes().isPresent()) {
        told.replaceAll(Problem::asWarning); // nothing was done, so nothing failed
      }
      return new Done(target.name(), with(report, told), looked.changes(), false);
    }
    return done(site, target, report, Publish.send(request, read), files);
  }

  private Done sendBack(
      SiteFolder site, Target target, BiFunction<Report, Publication, Map<String, String>> files)
      throws Refusal, IOException {
    Report report = empty(List.of());
    try {
      // For the page that people work with; nothing of today's content is published.
      report = Check.ours(folder, Optional.empty(), wish.asOf());
    } catch (Refusal noSite) {
      // One can go back without it.
    }
    return done(site, target, report, Publish.sendBack(request(target, report)), files);
  }

  private static Problem unsound(Report report) {
    String rules =
        report.problems().stream()
            .filter(p -> p.isError() && p.rule().isSoundness())
            .map(p -> p.rule().id())
            .distinct()
            .limit(NAMED)
            .collect(Collectors.joining(", "));
    long errors =
        report.problems().stream().filter(p -> p.isError() && p.rule().isSoundness()).count();
    return Rule.PUBLISH_UNSOUND.at(Place.of("target/site"), Long.toString(errors), rules);
  }

  private Publish.Request request(Target target, Report report) throws IOException {
    return new Publish.Request(
        target,
        folder,
        ContentReader.read(folder).portal().agency().name(),
        report.completeness(),
        Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
        wish.force(),
        people.secrets(),
        people.answers(),
        people.progress(),
        people.timeouts());
  }

  private Done done(
      SiteFolder site,
      Target target,
      Report report,
      Publish.Result result,
      BiFunction<Report, Publication, Map<String, String>> files)
      throws Refusal {
    Report whole = with(report, result.problems());
    if (result.isThere()) {
      try {
        for (var file :
            files.apply(with(report, List.of()), result.changes().orElseThrow()).entrySet()) {
          site.writeReport(file.getKey(), file.getValue());
        }
      } catch (IOException e) {
        throw new Refusal("refusal.cannot-write", site.report().toString(), Reasons.of(e));
      }
    }
    return new Done(target.name(), whole, result.changes(), result.isThere());
  }

  private Report empty(List<Problem> problems) {
    return new Report(
        "target/site",
        false,
        wish.asOf(),
        Instant.now(),
        0,
        new Report.Counts(0, 0),
        List.of(),
        problems);
  }

  /** The same verdict with more problems; the site that it speaks of is the promoted one. */
  private static Report with(Report report, List<Problem> more) {
    List<Problem> all = new ArrayList<>(report.problems());
    all.addAll(more);
    return new Report(
        report.site(),
        Report.isSound(report.problems()),
        report.asOf(),
        report.startedAt(),
        report.tookMs(),
        report.counts(),
        report.completeness(),
        all);
  }
}
