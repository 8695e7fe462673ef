package org.prongsai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.prongsai.Asking;
import org.prongsai.Check;
import org.prongsai.Refusal;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Ignores;
import org.prongsai.read.IgnoreReader;
import org.prongsai.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code prongsai check [SITE]}: verifies any folder of HTML, ours or not. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "SITE")
  private Path site;

  @Option(names = "--base-url", paramLabel = "URL")
  private String baseUrl;

  @Option(names = "--ignore", paramLabel = "FILE")
  private Path ignore;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class)
  private LocalDate asOf = DateOption.today();

  @Option(names = "--external")
  private boolean external;

  @Option(names = "--live")
  private boolean live;

  @Option(names = "--allow-private")
  private boolean allowPrivate;

  @Option(names = "--cache", paramLabel = "FILE")
  private Path cache;

  @Option(names = "--max-age", paramLabel = "D")
  private int mostDays = 7;

  @Option(names = "--contact", paramLabel = "ADDRESS")
  private String contact;

  @Mixin private Output output;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Optional<String> base = Optional.ofNullable(baseUrl);
    Checked<Ignores> ignores = ignores();
    Report report =
        console.watchReading(
            line ->
                site == null
                    ? Check.ours(Path.of("."), base, asOf, ignores, line.pages(), asking(line))
                    : Check.any(site, base, asOf, ignores, line.pages(), asking(line)));
    return output.tell(report, console);
  }

  private Asking asking(ProgressLine line) {
    return new Asking(
        external,
        live,
        allowPrivate,
        Optional.ofNullable(contact),
        Optional.ofNullable(cache),
        Duration.ofDays(Math.max(0, mostDays)),
        line.asked());
  }

  private Checked<Ignores> ignores() throws Refusal {
    if (ignore == null) {
      return IgnoreReader.beside(Path.of("."));
    }
    if (!Files.exists(ignore)) {
      throw new Refusal("refusal.not-found", ignore.toString());
    }
    return IgnoreReader.file(ignore);
  }
}
