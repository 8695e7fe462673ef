package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;
import org.prongsai.office.word.FollowUpPaper;
import org.prongsai.office.word.Paper;
import org.prongsai.office.word.ReportPaper;
import org.prongsai.office.word.TemplateMistake;
import org.prongsai.office.word.WordDocument;
import org.prongsai.office.word.WordTemplate;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;
import org.prongsai.plan.SitePaths;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;

/** The papers that leave the house as Word documents. */
public final class WordExport {
  private static final List<String> OTHER_ENDINGS =
      List.of(".doc", ".docm", ".dot", ".dotx", ".rtf", ".odt");

  /** Which paper. */
  public enum Kind {
    REPORT("report"),
    FOLLOWUP("followup");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    // Not a field: every command would load what only two need.
    private Class<? extends Paper> paper() {
      return this == REPORT ? ReportPaper.class : FollowUpPaper.class;
    }

    /** The agency's own template, which need not be there. */
    Path template(Path folder) {
      return folder.resolve("templates").resolve(id + ".docx");
    }
  }

  private WordExport() {}

  /** The program's template as a file that a person can change in Word. */
  public static byte[] template(Kind kind) {
    return WordTemplate.builtIn(kind.paper()).packed(LocalDate.of(2026, 1, 1));
  }

  /**
   * A paper in the agency's template or in the program's. There is none when the content has
   * mistakes: what could not be read would be missing in it.
   *
   * @param folder the agency's folder, which holds {@code content/}
   * @param year of the measures
   * @throws Refusal when there is no content, the year has no measures, or the template is broken
   */
  public static Checked<Optional<byte[]>> of(
      Kind kind, Path folder, FiscalYear year, LocalDate asOf) throws Refusal, IOException {
    Declared declared = Export.declared(folder, asOf);
    List<Problem> mistakes = Export.mistakes(declared);
    if (!mistakes.isEmpty()) {
      return new Checked<>(Optional.empty(), mistakes);
    }
    Paper paper = paper(kind, declared, year, asOf);
    Path own = kind.template(folder);
    try {
      WordTemplate template =
          Files.exists(own) ? WordTemplate.read(own) : WordTemplate.builtIn(kind.paper());
      refuseOtherEndings(kind, folder);
      return new Checked<>(Optional.of(WordDocument.of(paper, template, asOf)), List.of());
    } catch (TemplateMistake mistake) {
      if (!Files.exists(own)) {
        throw new IllegalStateException(mistake); // ours is never wrong
      }
      throw refusal(own, mistake);
    } catch (IOException e) {
      throw new Refusal("refusal.template-unreadable", own.toString(), Reasons.of(e));
    }
  }

  /** Somebody who saved a template under another ending would wonder why it changes nothing. */
  private static void refuseOtherEndings(Kind kind, Path folder) throws Refusal {
    Path wanted = kind.template(folder);
    for (String ending : OTHER_ENDINGS) {
      Path other = wanted.resolveSibling(kind.id + ending);
      if (!Files.exists(wanted) && Files.exists(other)) {
        throw new Refusal("refusal.template-old", other.toString());
      }
    }
  }

  private static Refusal refusal(Path template, TemplateMistake mistake) {
    return new Refusal(
        "refusal.template-" + mistake.kind().id(),
        Stream.concat(Stream.of(template.toString()), mistake.args().stream())
            .toArray(String[]::new));
  }

  /**
   * @throws Refusal when the year has no measures
   */
  static Page.Measures measures(Declared declared, FiscalYear year) throws Refusal {
    Optional<Page.Measures> page =
        page(declared.plan(), SitePaths.measures(year), Page.Measures.class);
    return page.orElseThrow(
        () -> new Refusal("refusal.year-without-measures", year.toString(), years(declared)));
  }

  private static Paper paper(Kind kind, Declared declared, FiscalYear year, LocalDate asOf)
      throws Refusal {
    Portal portal = declared.content().portal();
    Page.Measures measures = measures(declared, year);
    String agency = portal.agency().name();
    if (kind == Kind.FOLLOWUP) {
      return FollowUpWords.of(agency, year, measures, asOf);
    }
    Optional<Page.Assessment> result =
        portal
            .years()
            .get(year)
            .measures()
            .flatMap(
                m -> page(declared.plan(), SitePaths.assessment(m.of()), Page.Assessment.class));
    return ReportWords.of(agency, measures, result);
  }

  private static <T extends Page> Optional<T> page(SitePlan plan, PagePath path, Class<T> kind) {
    return plan.pages().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(p -> p.path().equals(path))
        .findFirst();
  }

  private static String years(Declared declared) {
    String years =
        declared.content().portal().years().entrySet().stream()
            .filter(y -> y.getValue().measures().isPresent())
            .map(y -> y.getKey().toString())
            .collect(Collectors.joining(", "));
    return years.isEmpty() ? "@data.none" : years;
  }
}
