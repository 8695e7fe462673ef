package org.prongsai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.prongsai.ExportBook;
import org.prongsai.Refusal;
import org.prongsai.model.FiscalYear;
import org.prongsai.office.ContentCsv;
import org.prongsai.office.ContentWorkbook;
import org.prongsai.problem.Checked;
import org.prongsai.read.BookTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai export workbook}: the content to work on in Excel. */
@Command(name = "workbook", mixinStandardHelpOptions = true)
final class ExportWorkbookCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".")
  private Path folder;

  @Option(names = "--year", paramLabel = "YEAR", converter = YearOption.class)
  private Optional<FiscalYear> year = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", defaultValue = "ข้อมูล.xlsx")
  private Path file;

  private final Console console;

  ExportWorkbookCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean csv = Files.isDirectory(file) || !name.contains(".");
    if (!csv && !name.endsWith(".xlsx")) {
      throw new Refusal("refusal.workbook-ending", file.toString());
    }
    Checked<Optional<ExportBook.Filled>> exported = ExportBook.of(folder, year);
    if (exported.value().isEmpty()) {
      return Mistakes.tell(exported.problems(), console);
    }
    ExportBook.Filled book = exported.value().get();
    Map<Path, WholeFile.Bytes> files = new LinkedHashMap<>();
    if (csv) {
      for (BookTable table : book.tables()) {
        files.put(
            file.resolve(table.form().name() + ".csv"),
            () -> ContentCsv.of(table).getBytes(StandardCharsets.UTF_8));
      }
    } else {
      Optional<String> tooLong = ContentWorkbook.tooLong(book.tables());
      if (tooLong.isPresent()) {
        throw new Refusal(
            "refusal.cell-too-long", tooLong.get(), Integer.toString(ContentWorkbook.LONGEST_TEXT));
      }
      files.put(file, () -> ContentWorkbook.of(book.tables(), book.agency()));
    }
    for (var one : files.entrySet()) {
      WholeFile.write(one.getKey(), one.getValue());
    }
    int rows = book.tables().stream().map(BookTable::rows).mapToInt(List::size).sum();
    console
        .out()
        .println(
            console
                .words()
                .text(
                    "cli.exported-workbook",
                    file.toString(),
                    Integer.toString(book.tables().size()),
                    Integer.toString(rows)));
    return Main.FINE;
  }
}
