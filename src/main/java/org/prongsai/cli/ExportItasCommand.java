package org.prongsai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai export itas}: the answers for the entry form, to be pasted. */
@Command(name = "itas", mixinStandardHelpOptions = true)
final class ExportItasCommand implements Callable<Integer> {
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
      return Mistakes.tell(exported.problems(), console);
    }
    ItasSheet sheet = exported.value().get();
    WholeFile.write(
        file,
        () ->
            name.endsWith(".csv")
                ? ItasCsv.of(sheet).getBytes(StandardCharsets.UTF_8)
                : ItasWorkbook.of(sheet));
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
}
