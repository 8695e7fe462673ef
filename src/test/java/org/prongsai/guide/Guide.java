package org.prongsai.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of the clerk's guide in its order, as a program can take them. */
final class Guide {
  static final Path FILE = Path.of("src/docs/th/clerk.md");

  private static final Pattern SHEET = Pattern.compile("^แผ่นงาน `([^`]+)`.*");
  private static final Pattern EVIDENCE = Pattern.compile("`(content/[^`]+\\.pdf)`");
  private static final Pattern WORKBOOK = Pattern.compile("`(content/[^`]+\\.xlsx)`");

  /** What the guide asks for. */
  sealed interface Step {
    /** A command, typed in the folder where the last one left us. */
    record Command(String line) implements Step {}

    /** Rows to be typed into a sheet; the first one holds the headings. */
    record Fill(String sheet, List<List<String>> rows) implements Step {}

    /** A document to be laid into an item's folder. */
    record Lay(String file) implements Step {}

    /** A text file to be written. */
    record Write(String file, String text) implements Step {}
  }

  private Guide() {}

  static String workbook() throws IOException {
    Matcher named = WORKBOOK.matcher(Files.readString(FILE));
    if (!named.find()) {
      throw new IllegalStateException("the guide names no workbook");
    }
    return named.group(1);
  }

  static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    List<String> lines = Files.readAllLines(FILE);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher sheet = SHEET.matcher(line);
      Matcher evidence = EVIDENCE.matcher(line);
      if (line.startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        block(line.substring(3), lines.subList(i + 1, end), steps);
        i = end;
      } else if (sheet.matches()) {
        steps.add(new Step.Fill(sheet.group(1), table(lines, i + 2)));
      } else if (evidence.find()) {
        steps.add(new Step.Lay(evidence.group(1)));
      }
    }
    return steps;
  }

  private static void block(String kind, List<String> lines, List<Step> steps) {
    if (kind.equals("sh")) {
      lines.forEach(l -> steps.add(new Step.Command(l)));
    } else {
      steps.add(new Step.Write("publish.yaml", String.join("\n", lines) + "\n"));
    }
  }

  private static List<List<String>> table(List<String> lines, int from) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = from; i < lines.size() && lines.get(i).startsWith("|"); i++) {
      if (!lines.get(i).startsWith("|---")) {
        List<String> cells = new ArrayList<>();
        for (String cell : lines.get(i).replaceAll("^\\||\\|$", "").split("\\|", -1)) {
          cells.add(cell.strip());
        }
        rows.add(cells);
      }
    }
    return rows;
  }
}
