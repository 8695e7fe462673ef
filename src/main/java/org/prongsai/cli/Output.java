package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.Refusal;
import org.prongsai.problem.Reasons;
import org.prongsai.report.Format;
import org.prongsai.report.Report;
import org.prongsai.report.TextReport;
import picocli.CommandLine.Option;

/** How a verdict is told: the options every checking command shares. */
final class Output {
  /** So many problems of one rule fill a terminal; the report files list all. */
  private static final int MOST_ON_A_TERMINAL = 10;

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Option(names = "--report", paramLabel = "FILE")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--strict")
  private boolean strict;

  /** Prints the report, writes the files asked for, and returns the exit code. */
  int tell(Report report, Console console) throws Refusal {
    console
        .out()
        .print(
            isText()
                ? new TextReport(console.language(), console.colour(), MOST_ON_A_TERMINAL)
                    .of(report)
                : print(format, report, console));
    console.out().flush();
    for (Path file : files) {
      write(file, report, console);
    }
    return report.exitCode(strict);
  }

  boolean isText() {
    return format == Format.TEXT;
  }

  static String print(Format format, Report report, Console console) {
    return format.print(report, ProngsaiCommand.TOOL, console.language());
  }

  private void write(Path file, Report report, Console console) throws Refusal {
    Format wanted = Format.of(file.getFileName().toString()).orElse(format);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, print(wanted, report, console));
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-write", file.toString(), Reasons.of(e));
    }
  }
}
