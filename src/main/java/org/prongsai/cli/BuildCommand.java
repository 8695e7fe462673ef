package org.prongsai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.prongsai.Build;
import org.prongsai.report.Format;
import org.prongsai.report.Report;
import org.prongsai.report.WorkPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai build [DIR]}: content → verified site; the main job. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = ".")
  private Path folder;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class)
  private LocalDate asOf = DateOption.today();

  @Mixin private Output output;

  private final Console console;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Report report =
        Build.run(
            folder,
            asOf,
            r ->
                Map.of(
                    "index.html", WorkPage.of(r, ProngsaiCommand.TOOL, console.language()),
                    "report.json", Output.print(Format.JSON, r, console),
                    "report.txt", Output.print(Format.TEXT, r, console)));
    int code = output.tell(report, console);
    if (output.isText()) {
      console.out().println(outcome(report));
      console
          .out()
          .println(
              console
                  .words()
                  .text("cli.report", shown(folder.resolve("target/report/index.html"))));
    }
    return code;
  }

  private String outcome(Report report) {
    if (report.promoted()) {
      return console.words().text("cli.built", shown(folder.resolve("target/site/index.html")));
    }
    return console.words().text("cli.unsound", shown(folder.resolve("target/baked")));
  }

  private static String shown(Path path) {
    return path.normalize().toString();
  }
}
