package org.prongsai.cli;

import org.prongsai.problem.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prongsai export KIND}: what other forms ask for. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  private final Console console;

  private ExportCommand(Console console) {
    this.console = console;
  }

  /** The command with all of its kinds. */
  static CommandLine group(Console console) {
    CommandLine line = new CommandLine(new ExportCommand(console));
    line.addSubcommand("itas", new ExportItasCommand(console));
    line.addSubcommand("report", new ExportReportCommand(console));
    line.addSubcommand("followup", new ExportFollowUpCommand(console));
    line.addSubcommand("workbook", new ExportWorkbookCommand(console));
    return line;
  }

  @Override
  public void run() {
    Words words = console.words();
    throw new ParameterException(spec.commandLine(), words.text("cli.export-without-kind"));
  }
}
