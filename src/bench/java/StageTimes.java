import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.prongsai.bake.Baked;
import org.prongsai.bake.Baker;
import org.prongsai.bake.PlannedFiles;
import org.prongsai.bake.Theme;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.FactsCollector;
import org.prongsai.check.SiteChecks;
import org.prongsai.check.SiteFacts;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.Verdicts;
import org.prongsai.plan.Fingerprints;
import org.prongsai.plan.Planner;
import org.prongsai.plan.SitePlan;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;

/**
 * Where the CPU time of a build goes: {@code java -cp target/prongsai.jar StageTimes.java DIR ROUNDS}.
 * The first round is cold. Completeness is what the checklist, the verdicts and the clicks cost.
 */
public class StageTimes {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static long last;

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    LocalDate asOf = LocalDate.of(2026, 11, 22);
    for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
      lap();
      Content content = ContentReader.read(folder);
      long read = lap();
      var checklists = ChecklistReader.read(folder, content.portal().agency().sector());
      Verdicts verdicts =
          Assessor.judge(content.portal(), checklists.value(), asOf, content.sources());
      long judge = lap();
      SitePlan plan = Planner.plan(
              content.portal(), verdicts, checklists.value(), asOf, Fingerprints.NONE);
      long planned = lap();
      Path out = Files.createTempDirectory("stage-times");
      ConcurrentLinkedQueue<Baked> pages = new ConcurrentLinkedQueue<>();
      Baker.bake(
          plan, Theme.of(folder), PlannedFiles.copied(f -> content.file(f.year(), f.file())), out, pages::add);
      long bake = lap();
      FactsCollector facts = SiteFacts.collector(CheckOptions.of(plan.baseUrl()));
      pages.forEach(p -> facts.accept(p.file(), p.html()));
      SiteFacts site = facts.finish(out);
      SiteChecks.all(site, plan.expected());
      long check = lap();
      site.clicksFrom("index.html");
      long clicks = lap();
      long all = read + judge + planned + bake + check + clicks;
      System.out.printf(
          java.util.Locale.ROOT,
          "round %d: read %d, verdicts %d, plan %d, bake %d, check %d, clicks %d; all %d ms CPU;"
              + " completeness %.1f %%%n",
          round, read, judge, planned, bake, check, clicks, all, 100.0 * (judge + clicks) / all);
      delete(out);
    }
  }

  private static long lap() {
    long now = SYSTEM.getProcessCpuTime() / 1_000_000;
    long lap = now - last;
    last = now;
    return lap;
  }

  private static void delete(Path tree) throws Exception {
    try (var all = Files.walk(tree)) {
      for (Path p : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
