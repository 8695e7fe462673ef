package org.prongsai.office;

import java.util.regex.Pattern;

/** What fastexcel writes of a sheet otherwise than we want it. */
final class SheetParts {
  /** It writes the hash of an empty password, and Excel would ask for one. */
  private static final Pattern PASSWORD = Pattern.compile("(<sheetProtection )password=\"[^\"]*\"");

  /** Two cells are too small for a sentence; where it stands: column, row, and two cells on. */
  private static final Pattern ANCHOR =
      Pattern.compile("<x:Anchor>(\\d+),0,(\\d+),0,\\d+,0,\\d+,0</x:Anchor>");

  private static final int WIDE = 3;
  private static final int TALL = 6;

  private SheetParts() {}

  static String mended(String name, String part) {
    if (name.endsWith(".vml")) {
      return ANCHOR
          .matcher(part)
          .replaceAll(
              m -> {
                int column = Integer.parseInt(m.group(1)) + 1;
                int row = Integer.parseInt(m.group(2));
                return "<x:Anchor>"
                    + column
                    + ",8,"
                    + row
                    + ",4,"
                    + (column + WIDE)
                    + ",0,"
                    + (row + (row == 0 ? TALL : WIDE))
                    + ",0</x:Anchor>";
              });
    }
    if (name.equals("xl/styles.xml")) {
      // Without a name for it LibreOffice takes its own font for ours.
      return part.replace(
          "</cellXfs>",
          "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\""
              + " builtinId=\"0\"/></cellStyles>");
    }
    return name.startsWith("xl/worksheets/sheet")
        ? PASSWORD
            .matcher(part)
            .replaceFirst("$1")
            .replace("defaultRowHeight=\"15.0\"", "defaultRowHeight=\"25\" customHeight=\"1\"")
        : part;
  }
}
