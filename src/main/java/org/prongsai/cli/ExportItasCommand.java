package org.prongsai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.prongsai.Export;
import org.prongsai.Refusal;
import org.prongsai.model.FiscalYear;
import org.prongsai.office.ItasCsv;
import org.prongsai.office.ItasSheet;
import org.prongsai.office.ItasWorkbook;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai export itas}: the answers for the entry form, to be pasted. */
@Command(name = "itas", mixinStandardHelpOptions = true)
final class ExportItasCommand implements Callable<Integer> {
  private static final int MOST_PROBLEMS = 10;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".")
  private Path folder;

  @Option(names = "--year", paramLabel = "YEAR", required = true, converter = YearOption.class)
  private FiscalYear year;

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path file;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class)
  private LocalDate asOf = DateOption.today();

  private final Console console;

  ExportItasCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
      throw new Refusal("refusal.sheet-ending", file.toString());
    }
    Checked<Optional<ItasSheet>> exported = Export.itas(folder, year, asOf);
    if (exported.value().isEmpty()) {
      return tell(exported.problems());
    }
    ItasSheet sheet = exported.value().get();
    write(sheet, name.endsWith(".csv"));
    long disclosed = sheet.rows().stream().filter(ItasSheet.Row::disclosed).count();
    console
        .out()
        .println(
            console
                .words()
                .text(
                    "cli.exported",
                    file.toString(),
                    Integer.toString(sheet.rows().size()),
                    Long.toString(disclosed),
                    Long.toString(sheet.rows().size() - disclosed)));
    return Main.FINE;
  }

  private int tell(List<Problem> problems) {
    Words words = console.words();
    for (Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
      console.err().println(problem.place() + "  " + words.message(problem));
      console.err().println("        " + words.text("report.fix", words.fix(problem)));
    }
    console.err().println(words.text("cli.not-exported", Integer.toString(problems.size())));
    return Main.PROBLEMS;
  }

  /** Whole or not at all: a former sheet stays when the disk is full. */
  private void write(ItasSheet sheet, boolean csv) throws Refusal {
    Path absolute = file.toAbsolutePath();
    Path temporary = absolute.resolveSibling("." + absolute.getFileName() + ".new");
    try {
      if (Files.isDirectory(absolute)) {
        throw new Refusal("refusal.sheet-ending", file.toString());
      }
      Files.createDirectories(absolute.getParent());
      Files.write(
          temporary,
          csv ? ItasCsv.of(sheet).getBytes(StandardCharsets.UTF_8) : ItasWorkbook.of(sheet));
      Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-write", file.toString(), Reasons.of(e));
    }
  }
}
