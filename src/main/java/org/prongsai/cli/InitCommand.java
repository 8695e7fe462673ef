package org.prongsai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.prongsai.Init;
import org.prongsai.Refusal;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code prongsai init DIR}: a new site, empty or the sample. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR")
  private Path folder;

  @Option(names = "--sample")
  private boolean sample;

  @Option(names = "--name", paramLabel = "NAME")
  private Optional<String> name = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", converter = YearOption.class)
  private Optional<FiscalYear> year = Optional.empty();

  private final Console console;
  private final Optional<UnaryOperator<String>> person;

  /**
   * @param person puts a question to whoever sits at the terminal and returns the answer, blank
   *     when there is none; empty when nobody does
   */
  InitCommand(Console console, Optional<UnaryOperator<String>> person) {
    this.console = console;
    this.person = person;
  }

  @Override
  public Integer call() throws Refusal {
    if (sample) {
      if (name.isPresent() || year.filter(y -> !y.equals(Init.SAMPLE_YEAR)).isPresent()) {
        throw new Refusal("refusal.sample-is-fixed", Init.SAMPLE_YEAR.toString());
      }
      Init.Made made = Init.sample(folder);
      say("init.made", folder.toString());
      say("init.sample", made.year().toString(), Integer.toString(made.items()));
      steps(made, "init.next.sample-build", "init.next.sample-look");
    } else {
      boolean before = Files.isDirectory(folder.resolve("content"));
      Init.Made made = before ? Init.plain(folder, name, year) : Init.plain(folder, name(), year());
      say("init.made", folder.toString());
      say("init.items", made.year().toString(), Integer.toString(made.items()));
      if (made.unconfirmed() > 0) {
        say("init.unconfirmed", Integer.toString(made.unconfirmed()), made.year().toString());
      }
      if (before) {
        steps(made, "init.next.year", "init.next.build");
      } else {
        steps(made, "init.next.agency", "init.next.evidence", "init.next.build");
      }
    }
    return Main.FINE;
  }

  private Optional<String> name() {
    return name.or(() -> ask("init.ask-name")).filter(n -> !n.isBlank());
  }

  private Optional<FiscalYear> year() {
    while (year.isEmpty()) {
      Optional<String> answer = ask("init.ask-year", Init.newestYear().toString());
      if (answer.isEmpty()) {
        break;
      }
      try {
        year = Optional.of(new YearOption().convert(answer.get()));
      } catch (TypeConversionException e) {
        say("init.ask-again", answer.get());
      }
    }
    return year;
  }

  private Optional<String> ask(String key, String... args) {
    return person.map(p -> p.apply(words().text(key, args))).filter(a -> !a.isBlank());
  }

  private void steps(Init.Made made, String... keys) {
    say("init.next");
    for (int i = 0; i < keys.length; i++) {
      String step = words().text(keys[i], folder.toString(), made.year().toString());
      console.out().println("  " + (i + 1) + ". " + step);
    }
  }

  private void say(String key, String... args) {
    console.out().println(words().text(key, args));
  }

  private Words words() {
    return console.words();
  }
}
