package org.prongsai.check.files;

/** Whether the end of an image or font is there. What follows the end is nobody's business. */
final class ImageLook {
  private ImageLook() {}

  static boolean isWhole(Format format, byte[] head, byte[] tail, long size) {
    return switch (format) {
      case PNG -> contains(tail, 'I', 'E', 'N', 'D');
      case JPEG -> contains(tail, 0xFF, 0xD9);
      case GIF -> contains(tail, 0x3B);
      case WEBP -> 8 + little(head, 4) <= size;
      case BMP -> little(head, 2) <= size;
      case WOFF, WOFF2 -> big(head, 8) <= size;
      default -> true;
    };
  }

  private static boolean contains(byte[] bytes, int... wanted) {
    for (int i = bytes.length - wanted.length; i >= 0; i--) {
      boolean fits = true;
      for (int j = 0; j < wanted.length && fits; j++) {
        fits = bytes[i + j] == (byte) wanted[j];
      }
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static long little(byte[] bytes, int at) {
    return at + 4 > bytes.length
        ? Long.MAX_VALUE - 8
        : bytes[at] & 0xFFL
            | (bytes[at + 1] & 0xFFL) << 8
            | (bytes[at + 2] & 0xFFL) << 16
            | (bytes[at + 3] & 0xFFL) << 24;
  }

  private static long big(byte[] bytes, int at) {
    return at + 4 > bytes.length
        ? Long.MAX_VALUE
        : (bytes[at] & 0xFFL) << 24
            | (bytes[at + 1] & 0xFFL) << 16
            | (bytes[at + 2] & 0xFFL) << 8
            | bytes[at + 3] & 0xFFL;
  }
}
