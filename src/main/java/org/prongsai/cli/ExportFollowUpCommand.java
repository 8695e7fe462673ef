package org.prongsai.cli;

import org.prongsai.WordExport;
import picocli.CommandLine.Command;

/** {@code prongsai export followup}: what became of the measures, as a Word document. */
@Command(name = "followup", mixinStandardHelpOptions = true)
final class ExportFollowUpCommand extends ExportWord {
  ExportFollowUpCommand(Console console) {
    super(console, WordExport.Kind.FOLLOWUP);
  }
}
