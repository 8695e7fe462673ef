package org.prongsai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.prongsai.Refusal;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/** Whom a command speaks to, and how. */
record Console(
    PrintStream out, PrintStream err, Language language, Map<String, String> environment) {

  Words words() {
    return Words.in(language);
  }

  /** Colours only for a person who has not asked for none (no-color.org). */
  boolean colour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && environment.containsKey("TERM")
        && !"dumb".equals(environment.get("TERM"))
        && isTerminal();
  }

  /** Puts a question to the person at the terminal; empty when nobody sits at one. */
  static Optional<UnaryOperator<String>> person() {
    return terminal()
        .map(
            terminal ->
                question -> {
                  // "%s": a percent sign in the question is one.
                  String answer = terminal.readLine("%s ", question);
                  return answer == null ? "" : answer.strip();
                });
  }

  /** Asks without showing what is typed; empty when nothing was. */
  static Optional<String> secret(String question) {
    return terminal()
        .map(terminal -> terminal.readPassword("%s ", question))
        .map(String::new)
        .filter(s -> !s.isEmpty());
  }

  private static boolean isTerminal() {
    return terminal().isPresent();
  }

  /** Both standard input and output; since JDK 22 a console exists without a terminal as well. */
  private static Optional<java.io.Console> terminal() {
    Optional<java.io.Console> console = Optional.ofNullable(System.console());
    try {
      return console.isPresent()
              && !(boolean)
                  java.io.Console.class.getMethod("isTerminal").invoke(console.orElseThrow())
          ? Optional.empty()
          : console;
    } catch (ReflectiveOperationException e) {
      return console;
    }
  }

  /** A run that may be long. */
  interface Run<T> {
    T of(ProgressLine line) throws Refusal, IOException;
  }

  /** A publish, which tells how far it is. */
  interface Sending<T> {
    T of(org.prongsai.publish.Progress line) throws Refusal, IOException;
  }

  /** Runs what may be long: says how far it is, and what becomes of it when somebody stops it. */
  <T> T watch(boolean ofAgencies, Run<T> run) throws Refusal, IOException {
    return watch(progress(ofAgencies), "cli.stopped", run);
  }

  /** The same for a run that changes nothing. */
  <T> T watchReading(Run<T> run) throws Refusal, IOException {
    return watch(progress(false), "cli.stopped-reading", run);
  }

  /** The same for a run over the web that goes on where it was stopped. */
  <T> T watchAudit(Run<T> run) throws Refusal, IOException {
    return watch(progress(false), "cli.stopped-audit", run);
  }

  /** The same for a publish. */
  <T> T watchPublishing(Sending<T> run) throws Refusal, IOException {
    PublishLine line = seen(new PublishLine(words(), err, isPlain()));
    return watch(line, "cli.stopped-publishing", () -> run.of(line));
  }

  private <T> T watch(ProgressLine line, String stopped, Run<T> run) throws Refusal, IOException {
    return watch(line, stopped, () -> run.of(line));
  }

  private interface Work<T> {
    T run() throws Refusal, IOException;
  }

  private <T> T watch(MovingLine line, String stopped, Work<T> run) throws Refusal, IOException {
    Interruption stop = new Interruption(this, line, stopped);
    try {
      return run.run();
    } finally {
      stop.close();
      line.close();
    }
  }

  /** A line that says how far a run is, where somebody can see it; never in a log or a pipe. */
  private ProgressLine progress(boolean ofAgencies) {
    return seen(new ProgressLine(words(), err, isPlain(), ofAgencies));
  }

  private boolean isPlain() {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  private <L extends MovingLine> L seen(L line) {
    boolean seen =
        !environment.getOrDefault("TERM", "dumb").equals("dumb")
            && !environment.containsKey("CI")
            && errorsAreSeen();
    if (seen) {
      line.begin();
    }
    return line;
  }

  /** Whether standard error is a terminal. Linux says so; elsewhere the other two streams do. */
  private static boolean errorsAreSeen() {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.matches("/dev/(pts/[0-9]+|tty[0-9A-Za-z]*|console)");
    } catch (IOException | UnsupportedOperationException e) {
      return isTerminal();
    }
  }

  void refuse(Refusal refusal) {
    err.println(words().text("cli.error", refusal.message(language)));
    err.println("        " + words().text("report.fix", refusal.fix(language)));
  }
}
