package org.prongsai.cli;

import org.prongsai.WordExport;
import picocli.CommandLine.Command;

/**
 * {@code prongsai export report}: the analysis of a result and the measures, as a Word document.
 */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ExportReportCommand extends ExportWord {
  ExportReportCommand(Console console) {
    super(console, WordExport.Kind.REPORT);
  }
}
