package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.prongsai.Import;
import org.prongsai.Refusal;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;
import org.prongsai.read.BookImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai import FILE}: a workbook or its sheets as CSV become YAML. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", defaultValue = ".")
  private Path folder;

  @Option(names = "--overwrite")
  private boolean overwrite;

  private final Console console;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Refusal, IOException {
    Checked<List<BookImport.Document>> read = Import.read(file, folder);
    List<Problem> all = read.problems().stream().sorted(Problem.ORDER).toList();
    List<Problem> errors = all.stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      return Mistakes.tell(errors, "cli.not-imported", console);
    }
    Mistakes.some(all, console);
    for (Path written : Import.write(read.value(), folder, overwrite)) {
      console.out().println(console.words().text("cli.written", written.toString()));
    }
    if (overwrite) {
      console.out().println(console.words().text("cli.import-kept"));
    }
    if (isInContent()) {
      console.out().println(console.words().text("cli.import-move", file.toString()));
    }
    return Main.FINE;
  }

  /** Then the build would find everything twice. */
  private boolean isInContent() throws IOException {
    Path content = folder.resolve("content");
    return Files.isDirectory(content) && file.toRealPath().startsWith(content.toRealPath());
  }
}
