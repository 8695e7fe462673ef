package org.prongsai.bake.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.Heading;
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

/** {@code ##หัวข้อ}: CommonMark wants a space after the marks, the people who write forget it. */
final class TightHeading extends AbstractBlockParser {
  private static final int DEEPEST = 6;
  private static final int INDENT_OF_CODE = 4;

  private final Heading block = new Heading();
  private final SourceLine words;

  private TightHeading(int level, SourceLine words) {
    block.setLevel(level);
    this.words = words;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void parseInlines(InlineParser inlines) {
    inlines.parse(SourceLines.of(words), block);
  }

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser before) {
      SourceLine line = state.getLine();
      CharSequence text = line.getContent();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= INDENT_OF_CODE || text.charAt(start) != '#') {
        return BlockStart.none();
      }
      int words = Characters.skip('#', text, start, text.length());
      if (words - start > DEEPEST || words == text.length() || isSpace(text.charAt(words))) {
        return BlockStart.none(); // or one that CommonMark knows
      }
      int end = Characters.skipSpaceTabBackwards(text, text.length() - 1, words) + 1;
      end = Characters.skipBackwards('#', text, end - 1, words) + 1;
      return BlockStart.of(new TightHeading(words - start, line.substring(words, end)))
          .atIndex(text.length());
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t';
    }
  }
}
