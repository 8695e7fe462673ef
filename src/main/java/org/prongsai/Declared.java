package org.prongsai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.prongsai.bake.Theme;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Accent;
import org.prongsai.model.Agency;
import org.prongsai.plan.Fingerprints;
import org.prongsai.plan.Planner;
import org.prongsai.plan.SitePaths;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Checklists;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;
import org.prongsai.read.Readings;

/** What the content declares, judged and laid out, before any page exists. */
record Declared(Content content, Verdicts verdicts, SitePlan plan, List<Problem> problems) {

  /**
   * What a check needs: no file is read for its SHA-256.
   *
   * @param folder the agency's folder, which holds {@code content/}
   */
  static Declared in(Path folder, LocalDate asOf) throws IOException {
    return in(folder, asOf, content -> Fingerprints.NONE, Recall.none(), 0);
  }

  /**
   * The same for pages that are to be baked.
   *
   * @param fingerprints of the content's files; asked once
   * @param recall of the same content in this JVM
   * @param look when this reading of it begins; see {@link Recall#readings}
   */
  static Declared in(
      Path folder,
      LocalDate asOf,
      Function<Content, Fingerprints> fingerprints,
      Recall recall,
      long look)
      throws IOException {
    Readings readings = recall.readings(look);
    Content content = ContentReader.read(folder, readings);
    var portal = content.portal();
    Checked<Checklists> checklists =
        ChecklistReader.read(folder, portal.agency().sector(), readings);
    Verdicts verdicts =
        Assessor.judge(portal, checklists.value(), asOf, content.sources(), recall.years());
    List<Problem> problems = new ArrayList<>(content.problems());
    problems.addAll(checklists.problems());
    problems.addAll(verdicts.problems());
    SitePlan plan =
        Planner.plan(
            portal, verdicts, checklists.value(), asOf, fingerprints.apply(content), recall.plan());
    return new Declared(content, verdicts, plan, problems);
  }

  /** A theme in the agency's colour and with its emblem. */
  Theme dressed(Theme theme) {
    Agency agency = content.portal().agency();
    String address = agency.logo().map(l -> SitePaths.logo(l).value()).orElse("");
    return theme.in(agency.colour().map(Accent::of), content.logo(), address);
  }
}
