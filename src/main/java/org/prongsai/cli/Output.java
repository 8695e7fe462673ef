package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.Refusal;
import org.prongsai.problem.Reasons;
import org.prongsai.report.AllReport;
import org.prongsai.report.AllText;
import org.prongsai.report.Format;
import org.prongsai.report.Report;
import org.prongsai.report.TextFile;
import org.prongsai.report.TextReport;
import picocli.CommandLine.Option;

/** How a verdict is told: the options every checking command shares. */
final class Output {
  /** So many problems of one rule fill a terminal; the report files list all. */
  private static final int MOST_ON_A_TERMINAL = 10;

  private static final int MOST_OF_AN_AGENCY = 3;

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

  /** The same for many agencies, none of them longer in memory than it takes to print it. */
  void tell(AllReport report, Console console) throws IOException, Refusal {
    if (isText()) {
      new AllText(console.language(), console.colour(), MOST_OF_AN_AGENCY)
          .write(report, console.out());
    } else {
      format.print(report, ProngsaiCommand.TOOL, console.language(), console.out());
    }
    console.out().flush();
    for (Path file : files) {
      Format wanted = Format.of(file.getFileName().toString()).orElse(format);
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        TextFile.write(
            file, out -> wanted.print(report, ProngsaiCommand.TOOL, console.language(), out));
      } catch (IOException e) {
        throw new Refusal("refusal.cannot-write", file.toString(), Reasons.of(e));
      }
    }
  }

  int exitCode(AllReport report) {
    return report.exitCode(strict);
  }

  boolean isStrict() {
    return strict;
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
