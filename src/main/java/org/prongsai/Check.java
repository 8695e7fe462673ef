package org.prongsai;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.Progress;
import org.prongsai.check.SiteChecks;
import org.prongsai.check.SiteFacts;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Ignores;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;
import org.prongsai.read.IgnoreReader;
import org.prongsai.report.Report;

/** Verifies a site that is already there. */
public final class Check {
  private Check() {}

  /** Verifies any folder of HTML, whoever made it; no problem is let be. */
  public static Report any(Path site, Optional<String> baseUrl, LocalDate asOf)
      throws Refusal, IOException {
    return any(
        site,
        baseUrl,
        asOf,
        new Checked<>(Ignores.none(), List.of()),
        Progress.NONE,
        Asking.NOTHING);
  }

  /** The same, with problems that somebody lets be, telling how far it is, asking the network. */
  public static Report any(
      Path site,
      Optional<String> baseUrl,
      LocalDate asOf,
      Checked<Ignores> ignores,
      Progress progress,
      Asking asking)
      throws Refusal, IOException {
    Run run = Run.begin(asOf);
    SiteFacts facts = facts(site, baseUrl, progress);
    String shown = site.toString().replace('\\', '/');
    List<Problem> problems = new ArrayList<>(problems(facts, shown));
    Network network = new Network(asking, site, facts, baseUrl, Optional.empty(), asOf);
    problems.addAll(network.ask().problems());
    return run.report(
        shown,
        new Proof(
            new Report.Counts(facts.pageCount(), facts.linkCount()),
            List.of(),
            asking.allowed(problems)),
        List.of(),
        ignores,
        p -> false,
        Run.Promotion.NONE);
  }

  /** A folder whose pages are too large, or not ours to read, does have pages. */
  private static List<Problem> problems(SiteFacts facts, String shown) {
    List<Problem> problems = SiteChecks.all(facts);
    boolean none =
        facts.pageCount() == 0
            && problems.stream()
                .map(Problem::rule)
                .noneMatch(rule -> rule == Rule.PAGE_TOO_LARGE || rule == Rule.FILE_UNREADABLE);
    return none ? List.of(Rule.NO_PAGE.at(Place.of(shown), shown)) : problems;
  }

  /**
   * Verifies {@code folder/target/site} against {@code folder/content}, completeness included; what
   * {@code folder/prongsai-ignore.yaml} names is let be.
   */
  public static Report ours(Path folder, Optional<String> baseUrl, LocalDate asOf)
      throws Refusal, IOException {
    return ours(folder, baseUrl, asOf, IgnoreReader.beside(folder), Progress.NONE, Asking.NOTHING);
  }

  /** The same, with other problems let be, telling how far it is, asking the network. */
  public static Report ours(
      Path folder,
      Optional<String> baseUrl,
      LocalDate asOf,
      Checked<Ignores> ignores,
      Progress progress,
      Asking asking)
      throws Refusal, IOException {
    Run run = Run.begin(asOf);
    SiteFolder site = new SiteFolder(folder);
    if (!Files.isDirectory(site.content())) {
      throw new Refusal("refusal.no-content", site.content().toString());
    }
    site.repairUnlessBuilding();
    Declared declared = Declared.in(folder, asOf);
    SiteFacts facts = facts(site.site(), baseUrl.or(() -> declared.plan().baseUrl()), progress);
    Optional<String> base = baseUrl.or(() -> declared.plan().baseUrl());
    Network.Said said =
        new Network(asking, site.site(), facts, base, Optional.of(declared), asOf).ask();
    Proof proof = Proof.of(declared, facts, said.clicks()).with(said.problems(), declared);
    return run.report(
        "target/site",
        (said.asked() ? proof.asked() : proof).with(asking::allowed),
        declared.problems(),
        ignores,
        Proof::isOfEvidence,
        Run.Promotion.NONE);
  }

  private static SiteFacts facts(Path site, Optional<String> baseUrl, Progress progress)
      throws Refusal, IOException {
    if (!Files.exists(site)) {
      throw new Refusal("refusal.not-found", site.toString());
    }
    if (!Files.isDirectory(site)) {
      throw new Refusal("refusal.not-a-folder", site.toString());
    }
    try {
      return SiteFacts.ofFolder(site, CheckOptions.of(baseUrl), progress);
    } catch (FileSystemException e) {
      throw new Refusal("refusal.cannot-read", site.toString(), Reasons.of(e));
    }
  }
}
