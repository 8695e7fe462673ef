package org.prongsai.cli;

import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Words;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line in the user's language: the parser's words are English.
 */
final class UsageErrors {
  private UsageErrors() {}

  static int tell(ParameterException e, Console console) {
    Words words = console.words();
    console.err().println(words.text("cli.error", message(e, words)));
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      console
          .err()
          .println(
              "        "
                  + words.text("cli.did-you-mean", String.join(", ", unmatched.getSuggestions())));
    }
    kinds(e.getCommandLine())
        .ifPresent(k -> console.err().println("        " + words.text("cli.kinds", k)));
    String command =
        e.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^\\S+ ?", "");
    boolean root = e.getCommandLine().getParent() == null;
    console.err().println("        " + words.text("cli.see-help", root ? "" : command + " "));
    return Main.USAGE;
  }

  /** What may follow a command that groups others. */
  private static Optional<String> kinds(CommandLine command) {
    boolean group = command.getParent() != null && !command.getSubcommands().isEmpty();
    return group
        ? Optional.of(String.join(", ", command.getSubcommands().keySet()))
        : Optional.empty();
  }

  private static String message(ParameterException e, Words words) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> unknown = unmatched.getUnmatched();
      String first = unknown.get(0);
      return words.text(
          first.startsWith("-") ? "cli.unknown-option" : "cli.unknown-argument", first);
    }
    if (e instanceof MissingParameterException missing
        && !missing.getMissing().isEmpty()
        && missing.getMissing().get(0) instanceof CommandLine.Model.OptionSpec option) {
      return words.text("cli.missing-value", option.longestName());
    }
    if (e instanceof MissingParameterException missing
        && !missing.getMissing().isEmpty()
        && missing.getMissing().get(0) instanceof CommandLine.Model.PositionalParamSpec value) {
      return words.text("cli.missing-argument", value.paramLabel());
    }
    if (e.getArgSpec() instanceof CommandLine.Model.OptionSpec option && e.getValue() != null) {
      return words.text(
          "cli.bad-value", option.longestName(), e.getValue(), expected(option, words));
    }
    return words.text("cli.usage", e.getMessage());
  }

  private static String expected(CommandLine.Model.OptionSpec option, Words words) {
    if (option.type().isEnum()) {
      return java.util.Arrays.stream(option.type().getEnumConstants())
          .map(c -> c.toString().toLowerCase(java.util.Locale.ROOT))
          .collect(java.util.stream.Collectors.joining(" | "));
    }
    return switch (option.longestName()) {
      case "--as-of" -> words.text("cli.date-expected");
      case "--year" -> words.text("cli.year-expected");
      default -> option.paramLabel();
    };
  }
}
