package org.prongsai.bake.markdown;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A line or more of terms, and below them, also after an empty line, what they mean, each after a
 * colon and a space.
 */
final class DefinitionParser extends AbstractBlockParser {
  private static final int INDENT_OF_CODE = 4;

  private final Definitions block = new Definitions();
  private final List<SourceLine> terms;

  private DefinitionParser(List<SourceLine> terms) {
    this.terms = List.copyOf(terms);
  }

  private DefinitionParser(Paragraph term) {
    this(List.of());
    Definitions.Term above = new Definitions.Term();
    above.appendChild(term);
    block.appendChild(above);
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return child instanceof Definitions.Meaning;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.atIndex(state.getIndex()); // what it cannot contain ends it
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    Node first = block.getFirstChild();
    for (SourceLine line : terms) {
      Definitions.Term term = new Definitions.Term();
      inlines.parse(SourceLines.of(line), term);
      first.insertBefore(term);
    }
  }

  private static final class MeaningParser extends AbstractBlockParser {
    private final Definitions.Meaning block = new Definitions.Meaning();
    private final int indent;

    MeaningParser(int indent) {
      this.indent = indent;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block child) {
      return true;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= indent
          ? BlockContinue.atColumn(state.getColumn() + indent)
          : BlockContinue.none();
    }
  }

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser before) {
      CharSequence text = state.getLine().getContent();
      int colon = state.getNextNonSpaceIndex();
      if (state.getIndent() >= INDENT_OF_CODE || text.charAt(colon) != ':') {
        return BlockStart.none();
      }
      int indent = indentBehind(text, colon, state.getColumn() + state.getIndent());
      if (indent == 0) {
        return BlockStart.none();
      }
      indent += state.getIndent();
      MeaningParser meaning = new MeaningParser(indent);
      int column = state.getColumn() + indent;
      List<SourceLine> terms = before.getParagraphLines().getLines();
      if (!terms.isEmpty()) {
        return BlockStart.of(new DefinitionParser(terms), meaning)
            .atColumn(column)
            .replaceParagraphLines(terms.size());
      }
      if (before.getMatchedBlockParser() instanceof DefinitionParser) {
        return BlockStart.of(meaning).atColumn(column);
      }
      return before.getMatchedBlockParser().getBlock().getLastChild() instanceof Paragraph term
          ? BlockStart.of(new DefinitionParser(term), meaning).atColumn(column)
          : BlockStart.none();
    }

    /** Columns from the colon to the words after it; 0 when there is no space or are no words. */
    private static int indentBehind(CharSequence text, int colon, int columnOfColon) {
      int column = columnOfColon + 1;
      int i = colon + 1;
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        column += text.charAt(i) == '\t' ? 4 - column % 4 : 1;
        i++;
      }
      int indent = column - columnOfColon;
      boolean isDefinition = i < text.length() && i > colon + 1;
      return isDefinition ? Math.min(indent, 1 + INDENT_OF_CODE) : 0;
    }
  }
}
