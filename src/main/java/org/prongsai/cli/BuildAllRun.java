package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.prongsai.BuildAll;
import org.prongsai.Publishing;
import org.prongsai.Refusal;
import org.prongsai.report.AllPage;
import org.prongsai.report.AllReport;
import org.prongsai.report.Format;

/** {@code prongsai build --all FOLDER}: many agencies in one run. */
record BuildAllRun(Path all, LocalDate asOf, Output output, Console console) {

  int call() throws IOException, Refusal {
    AllReport report = console.watch(true, line -> BuildAll.run(all, asOf, voice(line)));
    if (report.totals().crashed() > 0) {
      console.err().println(console.words().text("cli.crash"));
      console.err().println(console.words().text("cli.crash-report"));
    }
    return output.exitCode(report);
  }

  private BuildAll.Voice voice(ProgressLine line) {
    return new BuildAll.Voice(
        console.language().id(),
        (folder, r) -> BuildCommand.files(r, Publishing.lastProof(folder), console),
        Map.of(
            "index.html",
            (r, out) -> AllPage.write(r, ProngsaiCommand.TOOL, console.language(), out),
            "report.json",
            (r, out) -> print(Format.JSON, r, out),
            "report.txt",
            (r, out) -> print(Format.TEXT, r, out)),
        r -> {
          line.close();
          tell(r);
        },
        line.agencies(),
        line.pages());
  }

  private void print(Format format, AllReport report, Appendable out) throws IOException {
    format.print(report, ProngsaiCommand.TOOL, console.language(), out);
  }

  private void tell(AllReport report) throws IOException, Refusal {
    output.tell(report, console);
    if (output.isText()) {
      BuildCommand.told("cli.all-built", all.resolve("target/site/index.html"), console);
      BuildCommand.told("cli.report", all.resolve("target/report/index.html"), console);
    }
  }
}
