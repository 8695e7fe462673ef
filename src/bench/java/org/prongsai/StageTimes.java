package org.prongsai;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.prongsai.bake.Baker;
import org.prongsai.bake.Theme;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.FactsCollector;
import org.prongsai.check.SiteChecks;
import org.prongsai.check.SiteFacts;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.Verdicts;
import org.prongsai.keep.Memory;
import org.prongsai.plan.Planner;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Problem;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;

/**
 * Where the CPU time of a build goes, by stage: {@code StageTimes DIR ROUNDS}; started by {@code
 * src/bench/stages.sh}. The first round is cold. "bake" holds the facts of pages, which the same
 * threads collect; with {@code alone} for ROUNDS it is one round without facts, checks and reports,
 * into {@code DIR/target/site}: what other generators do. Completeness is what the checklist, the
 * verdicts and the clicks cost.
 */
public final class StageTimes {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static long last;

  private StageTimes() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    if (args[1].equals("alone")) {
      round(folder, folder.resolve("target/site"), false);
      return;
    }
    for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
      Path out = Files.createTempDirectory("stage-times");
      System.out.println("round " + round + ": " + round(folder, out.resolve("site"), true));
      delete(out);
    }
  }

  private static String round(Path folder, Path out, boolean verified) throws Exception {
    lap();
    Content content = ContentReader.read(folder);
    long read = lap();
    var checklists = ChecklistReader.read(folder, content.portal().agency().sector());
    Verdicts verdicts =
        Assessor.judge(content.portal(), checklists.value(), AS_OF, content.sources());
    long judge = lap();
    Path room = out.resolveSibling("copies");
    Copies copies = new Copies(room, Memory.none().originals()).of(content);
    long copied = lap();
    SitePlan plan =
        Planner.plan(content.portal(), verdicts, checklists.value(), AS_OF, copies);
    Declared declared = new Declared(content, verdicts, plan, List.of());
    long planned = lap();
    FactsCollector facts = SiteFacts.collector(CheckOptions.of(plan.baseUrl()));
    List<Problem> failures =
        Baker.bake(
            plan,
            declared.dressed(Theme.of(folder)),
            copies,
            out,
            page -> {
              if (verified) {
                facts.accept(page.file(), page.letters());
              }
            });
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.toString());
    }
    Files.deleteIfExists(room);
    long bake = lap();
    if (!verified) {
      return "";
    }
    SiteFacts site = facts.finish(out);
    SiteChecks.all(site, plan.expected());
    long check = lap();
    site.clicksFrom("index.html");
    long clicks = lap();
    long all = read + judge + copied + planned + bake + check + clicks;
    return String.format(
        Locale.ROOT,
        "read %d, verdicts %d, files %d, plan %d, bake and facts %d, check %d, clicks %d; all %d ms"
            + " CPU; completeness %.1f %%",
        read, judge, copied, planned, bake, check, clicks, all, 100.0 * (judge + clicks) / all);
  }

  private static long lap() {
    long now = SYSTEM.getProcessCpuTime() / 1_000_000;
    long lap = now - last;
    last = now;
    return lap;
  }

  private static void delete(Path tree) throws Exception {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
