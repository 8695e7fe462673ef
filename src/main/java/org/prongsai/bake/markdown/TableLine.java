package org.prongsai.bake.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.SourceLine;
import org.commonmark.text.Characters;

/** One line of a table, cut at its pipes. */
final class TableLine {
  private TableLine() {}

  static boolean hasPipe(CharSequence line) {
    return Characters.find('|', line, 0) >= 0;
  }

  /**
   * The cells, without the spaces around them. The pipes at both ends are of no cell; {@code \|} is
   * a pipe that does not cut, and so is one between backticks.
   */
  static List<SourceLine> cells(SourceLine line) {
    CharSequence text = line.getContent();
    int end = Characters.skipSpaceTabBackwards(text, text.length() - 1, 0) + 1;
    int at = Characters.skipSpaceTab(text, 0, end);
    at += at < end && text.charAt(at) == '|' ? 1 : 0;
    List<SourceLine> cells = new ArrayList<>();
    while (at < end) {
      int pipe = nextPipe(text, at, end);
      cells.add(cell(line, at, pipe));
      at = pipe + 1;
    }
    return cells;
  }

  private static int nextPipe(CharSequence text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '|') {
        return i;
      }
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        i = endOfCode(text, i, end) - 1;
      }
    }
    return end;
  }

  /** Behind as many backticks as stand at {@code from}; behind those when no such end follows. */
  private static int endOfCode(CharSequence text, int from, int end) {
    int opened = Characters.skip('`', text, from, end);
    for (int i = opened; i < end; i++) {
      if (text.charAt(i) == '`') {
        int closed = Characters.skip('`', text, i, end);
        if (closed - i == opened - from) {
          return closed;
        }
        i = closed - 1;
      }
    }
    return opened;
  }

  private static SourceLine cell(SourceLine line, int from, int to) {
    CharSequence text = line.getContent();
    int start = Characters.skipSpaceTab(text, from, to);
    int end = Characters.skipSpaceTabBackwards(text, to - 1, start) + 1;
    SourceLine cell = line.substring(start, end);
    String words = cell.getContent().toString();
    return words.contains("\\|")
        ? SourceLine.of(words.replace("\\|", "|"), cell.getSourceSpan())
        : cell;
  }

  /** What the line below the headings says of the columns; empty when it is no such line. */
  static List<Table.Align> columns(SourceLine line) {
    CharSequence text = line.getContent();
    for (int i = 0; i < text.length(); i++) {
      if ("|-: \t".indexOf(text.charAt(i)) < 0) {
        return List.of();
      }
    }
    List<Table.Align> columns = new ArrayList<>();
    for (SourceLine cell : hasPipe(text) ? cells(line) : List.<SourceLine>of()) {
      CharSequence marks = cell.getContent();
      int length = marks.length();
      boolean left = length > 0 && marks.charAt(0) == ':';
      boolean right = length > 1 && marks.charAt(length - 1) == ':';
      int from = left ? 1 : 0;
      int to = right ? length - 1 : length;
      if (from >= to || Characters.skip('-', marks, from, to) < to) {
        return List.of();
      }
      columns.add(align(left, right));
    }
    return columns;
  }

  private static Table.Align align(boolean left, boolean right) {
    if (left) {
      return right ? Table.Align.CENTER : Table.Align.LEFT;
    }
    return right ? Table.Align.RIGHT : Table.Align.NONE;
  }
}
