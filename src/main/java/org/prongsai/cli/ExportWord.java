package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.prongsai.PdfExport;
import org.prongsai.Refusal;
import org.prongsai.WordExport;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Checked;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the exports to Word share: their options, and the file. */
abstract class ExportWord implements Callable<Integer> {
  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".")
  private Path folder;

  @Option(names = "--year", paramLabel = "YEAR", converter = YearOption.class)
  private Optional<FiscalYear> year = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", required = true)
  private Path file;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class)
  private LocalDate asOf = DateOption.today();

  @Option(names = "--template")
  private boolean template;

  @Option(names = "--pdf")
  private boolean pdf;

  private final Console console;
  private final WordExport.Kind kind;

  ExportWord(Console console, WordExport.Kind kind) {
    this.console = console;
    this.kind = kind;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    String wanted = pdf && !template ? ".pdf" : ".docx";
    if (!ending().equals(wanted)) {
      throw new Refusal("refusal.word-ending", file.toString(), wanted);
    }
    if (template) {
      WholeFile.write(file, () -> WordExport.template(kind));
    } else {
      FiscalYear of = year.orElseThrow(this::yearMissing);
      Checked<Optional<byte[]>> made =
          pdf
              ? PdfExport.of(folder, of, asOf, console.environment())
              : WordExport.of(kind, folder, of, asOf);
      if (made.value().isEmpty()) {
        return Mistakes.tell(made.problems(), console);
      }
      WholeFile.write(file, made.value()::get);
    }
    console.out().println(console.words().text("cli.written", file.toString()));
    return Main.FINE;
  }

  private String ending() {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private CommandLine.MissingParameterException yearMissing() {
    return new CommandLine.MissingParameterException(
        spec.commandLine(), spec.findOption("--year"), "--year");
  }
}
