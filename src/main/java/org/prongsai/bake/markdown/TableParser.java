package org.prongsai.bake.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.text.Characters;

/**
 * GitHub's tables, and what they refuse or lose: a line of dashes with too few columns, rows with
 * too many cells, several lines of headings or none, pipes within code, and {@code [a caption]} on
 * the line below. A line without a pipe ends the table.
 */
final class TableParser extends AbstractBlockParser {
  private static final int INDENT_OF_CODE = 4;

  private final Table block = new Table();
  private final List<SourceLine> heads;
  private final List<Table.Align> columns;
  private final List<SourceLine> rows = new ArrayList<>();
  private Optional<SourceLine> caption = Optional.empty();

  private TableParser(List<SourceLine> heads, List<Table.Align> columns) {
    this.heads = List.copyOf(heads);
    this.columns = columns;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    SourceLine line = state.getLine();
    SourceLine rest = line.substring(state.getIndex(), line.getContent().length());
    if (caption.isPresent()) {
      return BlockContinue.none();
    }
    if (!TableLine.hasPipe(rest.getContent())) {
      caption = captionIn(rest);
      return caption.isEmpty() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }
    return TableLine.cells(rest).isEmpty()
        ? BlockContinue.none()
        : BlockContinue.atIndex(state.getIndex());
  }

  private static Optional<SourceLine> captionIn(SourceLine line) {
    CharSequence text = line.getContent();
    int end = Characters.skipSpaceTabBackwards(text, text.length() - 1, 0);
    int start = Characters.skipSpaceTab(text, 0, text.length());
    boolean bracketed = end - start > 1 && text.charAt(start) == '[' && text.charAt(end) == ']';
    return bracketed && Characters.find(']', text, start) == end
        ? Optional.of(line.substring(start + 1, end))
        : Optional.empty();
  }

  @Override
  public void addLine(SourceLine line) {
    // First comes what is left of the line of dashes: nothing.
    if (caption.isEmpty() && !line.getContent().isEmpty()) {
      rows.add(line);
    }
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    if (caption.isPresent()) {
      Table.Caption words = new Table.Caption();
      inlines.parse(SourceLines.of(caption.get()), words);
      block.appendChild(words);
    }
    int width = heads.stream().mapToInt(h -> TableLine.cells(h).size()).max().orElse(0);
    heads.forEach(line -> add(line, new Table.Row(true), 0, inlines));
    rows.forEach(line -> add(line, new Table.Row(false), width, inlines));
  }

  private void add(SourceLine line, Table.Row row, int width, InlineParser inlines) {
    List<SourceLine> cells = TableLine.cells(line);
    for (int i = 0; i < Math.max(width, cells.size()); i++) {
      Table.Cell cell = new Table.Cell(i < columns.size() ? columns.get(i) : Table.Align.NONE);
      if (i < cells.size()) {
        inlines.parse(SourceLines.of(cells.get(i)), cell);
      }
      row.appendChild(cell);
    }
    block.appendChild(row);
  }

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser before) {
      SourceLine line = state.getLine();
      CharSequence text = line.getContent();
      char first = text.charAt(state.getNextNonSpaceIndex());
      if (first != '|' && first != '-' && first != ':' || state.getIndent() >= INDENT_OF_CODE) {
        return BlockStart.none();
      }
      List<Table.Align> columns =
          TableLine.columns(line.substring(state.getIndex(), text.length()));
      if (columns.isEmpty()) {
        return BlockStart.none();
      }
      List<SourceLine> paragraph = before.getParagraphLines().getLines();
      List<SourceLine> heads = headsAtTheEndOf(paragraph);
      if (heads.isEmpty()) {
        return paragraph.isEmpty() && first == '|'
            ? BlockStart.of(new TableParser(heads, columns)).atIndex(text.length())
            : BlockStart.none();
      }
      return BlockStart.of(new TableParser(heads, columns))
          .atIndex(text.length())
          .replaceParagraphLines(heads.size());
    }

    /** The last line, if it has a pipe; more of them when all begin with one. */
    private static List<SourceLine> headsAtTheEndOf(List<SourceLine> lines) {
      int from = lines.size();
      while (from > 0 && beginsWithPipe(lines.get(from - 1))) {
        from--;
      }
      if (from == lines.size() && from > 0 && TableLine.hasPipe(lines.get(from - 1).getContent())) {
        from--;
      }
      return lines.subList(from, lines.size());
    }

    private static boolean beginsWithPipe(SourceLine line) {
      CharSequence text = line.getContent();
      int start = Characters.skipSpaceTab(text, 0, text.length());
      return start < text.length() && text.charAt(start) == '|';
    }
  }
}
