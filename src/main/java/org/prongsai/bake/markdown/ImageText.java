package org.prongsai.bake.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words between the brackets of an image, for those who do not see it. */
final class ImageText extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();

  private ImageText() {}

  static String of(Image image) {
    ImageText text = new ImageText();
    text.visitChildren(image);
    return text.words.toString();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak end) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak end) {
    words.append(' ');
  }
}
