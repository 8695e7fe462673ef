package org.prongsai.bake;

import io.nayuki.qrcodegen.QrCode;

/**
 * A code for a telephone's camera as an SVG file: sharp at any size, the same bytes on every Java,
 * and no drawing library. White stands behind it and around it, so that it is read on a dark page
 * too.
 */
final class QrImage {
  /** White modules around the code; ISO/IEC 18004 asks for four. */
  private static final int MARGIN = 4;

  private QrImage() {}

  /**
   * @param text at most some 2,000 ASCII characters
   */
  static String svg(String text) {
    // Medium: 15 % of it may be dirty or torn, which paper on a board will be.
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * MARGIN;
    StringBuilder svg = new StringBuilder(4096);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(size)
        .append(' ')
        .append(size)
        .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h")
        .append(size)
        .append('v')
        .append(size)
        .append("h-")
        .append(size)
        .append("z\"/><path d=\"");
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          int run = run(code, x, y);
          svg.append('M').append(x + MARGIN).append(',').append(y + MARGIN);
          svg.append('h').append(run).append("v1h-").append(run).append('z');
          x += run - 1;
        }
      }
    }
    return svg.append("\"/></svg>\n").toString();
  }

  /** How many dark modules follow one another, from this one on. */
  private static int run(QrCode code, int x, int y) {
    int end = x;
    while (code.getModule(end, y)) { // light outside the code
      end++;
    }
    return end - x;
  }
}
