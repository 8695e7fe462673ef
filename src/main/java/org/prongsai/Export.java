package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Agency;
import org.prongsai.model.FiscalYear;
import org.prongsai.office.ItasSheet;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;

/** What leaves the house for other forms. */
public final class Export {
  private Export() {}

  /**
   * The sheet of the entry form. There is none when the content has mistakes: what could not be
   * read would be answered with ไม่มี.
   *
   * @param folder the agency's folder, which holds {@code content/}
   * @throws Refusal when there is no content, no base URL, or the year is not judged
   */
  public static Checked<Optional<ItasSheet>> itas(Path folder, FiscalYear year, LocalDate asOf)
      throws Refusal, IOException {
    Declared declared = declared(folder, asOf);
    List<Problem> mistakes = mistakes(declared);
    if (!mistakes.isEmpty()) {
      return new Checked<>(Optional.empty(), mistakes);
    }
    Agency agency = declared.content().portal().agency();
    if (agency.baseUrl().isEmpty()) {
      throw new Refusal("refusal.no-base-url");
    }
    Verdicts.OfYear judged = declared.verdicts().years().get(year);
    if (judged == null) {
      throw new Refusal("refusal.year-not-judged", year.toString(), judgedYears(declared));
    }
    List<ItasSheet.Row> rows = ItasRows.of(declared.plan(), judged, agency.baseUrl().get());
    return new Checked<>(
        Optional.of(new ItasSheet(agency.name(), year.be(), asOf, rows)), List.of());
  }

  /**
   * @throws Refusal when there is no content
   */
  static Declared declared(Path folder, LocalDate asOf) throws Refusal, IOException {
    Path content = new SiteFolder(folder).content();
    if (!Files.isDirectory(content)) {
      throw new Refusal("refusal.no-content", content.toString());
    }
    return Declared.in(folder, asOf);
  }

  /** What could not be read, in the order of the files. */
  static List<Problem> mistakes(Declared declared) {
    return declared.problems().stream()
        .filter(p -> p.isError() && p.rule().isSoundness())
        .sorted(Problem.ORDER)
        .toList();
  }

  private static String judgedYears(Declared declared) {
    String years =
        declared.verdicts().years().keySet().stream()
            .map(FiscalYear::toString)
            .collect(Collectors.joining(", "));
    return years.isEmpty() ? "@data.none" : years;
  }
}
