package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;
import org.prongsai.read.BookRows;
import org.prongsai.read.BookTable;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Checklists;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;

/** The content as the sheets of a workbook. */
public final class ExportBook {
  private ExportBook() {}

  /**
   * The sheets, filled.
   *
   * @param agency its name
   */
  public record Filled(String agency, List<BookTable> tables) {
    public Filled {
      tables = List.copyOf(tables);
    }
  }

  /**
   * Of all years, or of one and of the assessment that its measures answer. There are none when the
   * content has mistakes: what could not be read would be lost.
   *
   * @throws Refusal when there is no content, or nothing of that year
   */
  public static Checked<Optional<Filled>> of(Path folder, Optional<FiscalYear> year)
      throws Refusal, IOException {
    Path path = new SiteFolder(folder).content();
    if (!Files.isDirectory(path)) {
      throw new Refusal("refusal.no-content", path.toString());
    }
    Content content = ContentReader.read(folder);
    List<Problem> mistakes =
        content.problems().stream().filter(Problem::isError).sorted(Problem.ORDER).toList();
    if (!mistakes.isEmpty()) {
      return new Checked<>(Optional.empty(), mistakes);
    }
    var portal = content.portal();
    Checklists checklists = ChecklistReader.read(folder, portal.agency().sector()).value();
    List<BookTable> tables = BookRows.of(content, years(content, year), new ItemTitles(checklists));
    return new Checked<>(Optional.of(new Filled(portal.agency().name(), tables)), List.of());
  }

  private static Set<FiscalYear> years(Content content, Optional<FiscalYear> wanted)
      throws Refusal {
    var all = content.portal().years();
    if (wanted.isEmpty()) {
      return all.keySet();
    }
    if (!all.containsKey(wanted.get())) {
      throw new Refusal("refusal.no-such-year", wanted.get().toString());
    }
    Set<FiscalYear> years = new TreeSet<>(Set.of(wanted.get()));
    all.get(wanted.get()).measures().ifPresent(m -> years.add(m.of()));
    return years;
  }
}
