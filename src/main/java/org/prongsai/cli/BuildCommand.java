package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.prongsai.Build;
import org.prongsai.Publishing;
import org.prongsai.Refusal;
import org.prongsai.keep.Note;
import org.prongsai.report.Format;
import org.prongsai.report.Publication;
import org.prongsai.report.Report;
import org.prongsai.report.WorkPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai build [DIR]}: content → verified site; the main job. Of many, {@code --all}. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR")
  private Path folder;

  @Option(names = "--all", paramLabel = "FOLDER")
  private Path all;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class)
  private LocalDate asOf = DateOption.today();

  @Mixin private Output output;

  private final Console console;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (all == null) {
      return one(folder == null ? Path.of(".") : folder);
    }
    if (folder != null) {
      throw new Refusal("refusal.dir-and-all", folder.toString(), all.toString());
    }
    return new BuildAllRun(all, asOf, output, console).call();
  }

  private int one(Path dir) throws IOException, Refusal {
    List<Note> notes = new ArrayList<>();
    Report report =
        console.watch(
            false,
            line ->
                Build.run(
                    dir,
                    asOf,
                    r -> files(r, Publishing.lastProof(dir), console),
                    line.pages(),
                    notes::add));
    notes.forEach(note -> console.err().println(Notes.words(note, console.words())));
    int code = output.tell(report, console);
    if (output.isText()) {
      console.out().println(outcome(report, dir));
      told("cli.report", dir.resolve("target/report/index.html"), console);
    }
    return code;
  }

  static Map<String, String> files(Report report, Optional<Publication> proof, Console console) {
    return Map.of(
        "index.html", WorkPage.of(report, ProngsaiCommand.TOOL, console.language(), proof),
        "report.json", Output.print(Format.JSON, report, console),
        "report.txt", Output.print(Format.TEXT, report, console));
  }

  private String outcome(Report report, Path dir) {
    Path site = dir.resolve("target/site/index.html");
    return report.promoted()
        ? console.words().text("cli.built", shown(site))
        : console
            .words()
            .text(
                Files.isRegularFile(site) ? "cli.unsound" : "cli.unsound-none",
                shown(dir.resolve("target/baked")));
  }

  static void told(String key, Path file, Console console) {
    console.out().println(console.words().text(key, shown(file)));
  }

  private static String shown(Path path) {
    return path.normalize().toString();
  }
}
