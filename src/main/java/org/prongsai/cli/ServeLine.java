package org.prongsai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.prongsai.Refusal;
import org.prongsai.Stopping;
import org.prongsai.check.Progress;
import org.prongsai.keep.Note;
import org.prongsai.report.Report;
import org.prongsai.report.TextReport;
import org.prongsai.serve.Outcome;
import org.prongsai.serve.Preview;

/** What the terminal says while a preview runs: a line for each build, and what went wrong. */
final class ServeLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Bangkok"));
  private static final int MOST_OF_A_RULE = 3;

  private final Console console;
  private final Path folder;

  ServeLine(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  Preview.Listener listener() {
    return new Preview.Listener(this::tell, this::tell, Progress.NONE);
  }

  /** Not that files in {@code target/} were made anew: nothing follows from it for who edits. */
  private void tell(Note note) {
    if (!(note instanceof Note.Changed)) {
      console.err().println(Notes.words(note, console.words()));
    }
  }

  private synchronized void tell(Outcome outcome) {
    String time = TIME.format(Instant.now());
    if (outcome instanceof Outcome.Built built) {
      tell(built, time);
    } else if (outcome instanceof Outcome.Locked locked) {
      say("serve.locked", time, locked.why().argument(0));
    } else if (outcome instanceof Outcome.Refused refused) {
      Refusal why = refused.why();
      say("serve.unsound", time);
      boolean gone = why.is("refusal.no-content");
      say("cli.error", gone ? text("serve.no-content") : why.message(console.language()));
      String fix = gone ? text("serve.no-content-fix") : why.fix(console.language());
      console.out().println("        " + text("report.fix", fix));
    } else if (outcome instanceof Outcome.Crashed crashed) {
      Main.failure(crashed.why(), console);
    }
    console.out().flush();
  }

  private void tell(Outcome.Built built, String time) {
    Report report = built.report();
    if (report.promoted()) {
      say(
          "serve.built",
          time,
          TextReport.seconds(built.took().toMillis()),
          TextReport.number(report.counts().pages()),
          TextReport.number(report.errors()),
          TextReport.number(report.warnings()));
    } else {
      say(hasSite() ? "serve.unsound" : "serve.unsound-none", time);
      TextReport text = new TextReport(console.language(), console.colour(), MOST_OF_A_RULE);
      console.out().print(text.whatStops(report));
    }
  }

  /** For the end of the process. */
  void stop(Preview preview) {
    preview.close();
    Stopping.await();
    Path site = folder.resolve("target/site/index.html").normalize();
    console
        .err()
        .println(hasSite() ? text("serve.stopped", site.toString()) : text("serve.stopped-none"));
  }

  private boolean hasSite() {
    return Files.isRegularFile(folder.resolve("target/site/index.html"));
  }

  private void say(String key, String... args) {
    console.out().println(text(key, args));
  }

  private String text(String key, String... args) {
    return console.words().text(key, args);
  }
}
