package org.prongsai;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.SiteChecks;
import org.prongsai.check.SiteFacts;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.report.Report;

/** Verifies a site that is already there. */
public final class Check {
  private Check() {}

  /** Verifies any folder of HTML, whoever made it. */
  public static Report any(Path site, Optional<String> baseUrl, LocalDate asOf)
      throws Refusal, IOException {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    SiteFacts facts = facts(site, baseUrl);
    return report(
        site.toString().replace('\\', '/'),
        asOf,
        startedAt,
        start,
        new Proof(
            new Report.Counts(facts.pages().size(), facts.linkCount()),
            List.of(),
            SiteChecks.all(facts)),
        List.of());
  }

  /** Verifies {@code folder/target/site} against {@code folder/content}, completeness included. */
  public static Report ours(Path folder, Optional<String> baseUrl, LocalDate asOf)
      throws Refusal, IOException {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    SiteFolder site = new SiteFolder(folder);
    if (!Files.isDirectory(site.content())) {
      throw new Refusal("refusal.no-content", site.content().toString());
    }
    site.repair();
    Declared declared = Declared.in(folder, asOf);
    SiteFacts facts = facts(site.site(), baseUrl.or(() -> declared.plan().baseUrl()));
    return report(
        "target/site", asOf, startedAt, start, Proof.of(declared, facts), declared.problems());
  }

  private static SiteFacts facts(Path site, Optional<String> baseUrl) throws Refusal, IOException {
    if (!Files.exists(site)) {
      throw new Refusal("refusal.not-found", site.toString());
    }
    if (!Files.isDirectory(site)) {
      throw new Refusal("refusal.not-a-folder", site.toString());
    }
    try {
      return SiteFacts.ofFolder(site, CheckOptions.of(baseUrl));
    } catch (FileSystemException e) {
      throw new Refusal("refusal.cannot-read", site.toString(), Reasons.of(e));
    }
  }

  private static Report report(
      String site,
      LocalDate asOf,
      Instant startedAt,
      long start,
      Proof proof,
      List<Problem> declared) {
    List<Problem> problems = new ArrayList<>(declared);
    problems.addAll(proof.problems());
    return new Report(
        site,
        false,
        asOf,
        startedAt,
        (System.nanoTime() - start) / 1_000_000,
        proof.counts(),
        proof.completeness(),
        problems);
  }
}
