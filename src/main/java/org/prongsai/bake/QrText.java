package org.prongsai.bake;

import io.nayuki.qrcodegen.QrCode;

/** A code for a telephone's camera, drawn on a terminal: two rows of it in one line of text. */
public final class QrText {
  /** Light modules around the code; ISO/IEC 18004 asks for four, cameras are content with two. */
  private static final int MARGIN = 2;

  private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
  private static final String PLAIN = "\u001b[0m";

  private QrText() {}

  /**
   * Lines, each with its end.
   *
   * @param colour whether the terminal knows colours. Without them the light modules are drawn,
   *     because most terminals are dark
   */
  public static String of(String text, boolean colour) {
    // Low: on a screen nothing is torn, and the code should fit on a small one.
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    StringBuilder out = new StringBuilder();
    for (int y = -MARGIN; y < code.size + MARGIN; y += 2) {
      out.append(colour ? BLACK_ON_WHITE : "");
      for (int x = -MARGIN; x < code.size + MARGIN; x++) {
        boolean below = y + 1 < code.size + MARGIN && isDrawn(code, x, y + 1, colour);
        out.append(block(isDrawn(code, x, y, colour), below));
      }
      out.append(colour ? PLAIN : "").append('\n');
    }
    return out.toString();
  }

  private static boolean isDrawn(QrCode code, int x, int y, boolean dark) {
    return code.getModule(x, y) == dark;
  }

  private static char block(boolean above, boolean below) {
    if (above) {
      return below ? '\u2588' : '\u2580';
    }
    return below ? '\u2584' : ' ';
  }
}
