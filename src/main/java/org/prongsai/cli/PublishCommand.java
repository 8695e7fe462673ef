package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.prongsai.Publishing;
import org.prongsai.Refusal;
import org.prongsai.model.Target;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;
import org.prongsai.publish.Progress;
import org.prongsai.publish.Secrets;
import org.prongsai.publish.Timeouts;
import org.prongsai.report.PublicationJson;
import org.prongsai.report.WorkPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prongsai publish [TARGET]}: the sound site to the agency's host. */
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  @Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "TARGET")
  private Optional<String> target = Optional.empty();

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--yes")
  private boolean yes;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--rollback")
  private boolean rollback;

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class)
  private LocalDate asOf = DateOption.today();

  @Mixin private Output output;

  private final Console console;
  private final Path folder;
  private final Timeouts timeouts;
  private final Optional<UnaryOperator<String>> person;
  private final Map<String, Optional<String>> typed = new LinkedHashMap<>();

  /**
   * @param folder where {@code publish.yaml} and {@code content/} lie
   * @param person puts a question to whoever sits at the terminal; empty when nobody does
   */
  PublishCommand(Console console, Path folder, Optional<UnaryOperator<String>> person) {
    this(console, folder, person, Timeouts.USUAL);
  }

  PublishCommand(
      Console console, Path folder, Optional<UnaryOperator<String>> person, Timeouts timeouts) {
    this.timeouts = timeouts;
    this.console = console;
    this.folder = folder;
    this.person = person;
  }

  @Override
  public Integer call() throws Exception {
    if (dryRun && rollback) {
      throw new ParameterException(spec.commandLine(), console.words().text("publish.one-of-two"));
    }
    Publishing.Done done = console.watchPublishing(this::publish);
    output.tell(done.report(), console);
    if (output.isText()) {
      PublishText text = new PublishText(console.words());
      text.of(done, dryRun, folder).forEach(console.out()::println);
    }
    return code(done);
  }

  private Publishing.Done publish(Progress line) throws Refusal, IOException {
    return Publishing.run(
        folder,
        new Publishing.Wish(target, way(), force, asOf),
        new Publishing.People(
            new Secrets(console.environment(), this::password), this::agrees, line, timeouts),
        (report, proof) ->
            Map.of(
                Publishing.PROOF,
                PublicationJson.of(proof, ProngsaiCommand.TOOL),
                "index.html",
                WorkPage.of(report, ProngsaiCommand.TOOL, console.language(), Optional.of(proof))));
  }

  private Publishing.Way way() {
    return rollback ? Publishing.Way.SEND_BACK : dryRun ? Publishing.Way.LOOK : Publishing.Way.SEND;
  }

  /** What is not disclosed yet does not count once the host holds the site. */
  private int code(Publishing.Done done) {
    List<Problem> own =
        done.report().problems().stream()
            .filter(p -> p.rule().id().startsWith("publish/"))
            .toList();
    boolean strict = output.isStrict() && !own.isEmpty();
    boolean fine = dryRun ? done.changes().isPresent() : done.isThere();
    return fine && !done.hasFailed() && !strict ? Main.FINE : Main.PROBLEMS;
  }

  private boolean agrees(Problem concern) {
    Words words = console.words();
    console.err().println(words.message(concern));
    if (yes) {
      console.err().println("        " + words.text("publish.yes-given"));
      return true;
    }
    return person
        .map(p -> p.apply(words.text("publish.go-on")))
        .filter(answer -> answer.matches("(?i)y|yes|ใช่"))
        .isPresent();
  }

  /** Asked once a run. */
  private Optional<String> password(Target of) {
    return typed.computeIfAbsent(
        of.name(),
        name ->
            person.isEmpty()
                ? Optional.empty()
                : Console.secret(console.words().text("publish.password", name)));
  }
}
