package org.prongsai.cli;

import org.prongsai.Version;
import org.prongsai.problem.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code prongsai}: shows what there is to do. */
@Command(name = "prongsai", version = ProngsaiCommand.TOOL, mixinStandardHelpOptions = true)
final class ProngsaiCommand implements Runnable {
  static final String VERSION = Version.NUMBER;
  static final String TOOL = "prongsai " + VERSION;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--lang", paramLabel = "th|en", scope = ScopeType.INHERIT)
  private Language language = Language.TH;

  private final Console console;

  ProngsaiCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    spec.commandLine().usage(console.out());
  }
}
