package org.prongsai.read;

import java.util.Optional;

/** How large a picture is, from its first bytes. */
record ImageSize(int width, int height) {

  /**
   * @param ending of the file's name, in lower case
   * @return empty when the bytes are no such picture
   */
  static Optional<ImageSize> of(String ending, byte[] bytes) {
    return (switch (ending) {
          case "png" -> png(bytes);
          case "jpg", "jpeg" -> jpeg(bytes);
          case "webp" -> webp(bytes);
          default -> Optional.<ImageSize>empty();
        })
        .filter(s -> s.width > 0 && s.height > 0);
  }

  // PNG (W3C), 5.2 and 11.2.1: the signature, then IHDR with width and height.
  private static Optional<ImageSize> png(byte[] b) {
    return b.length >= 33 && is(b, 0, "\u0089PNG\r\n\u001A\n") && is(b, 12, "IHDR")
        ? Optional.of(new ImageSize(big(b, 16, 4), big(b, 20, 4)))
        : Optional.empty();
  }

  // ITU-T T.81, B.1 and B.2.2: segments with their lengths until a frame header.
  private static Optional<ImageSize> jpeg(byte[] b) {
    if (!is(b, 0, "\u00FF\u00D8\u00FF")) {
      return Optional.empty();
    }
    int at = 2;
    while (at + 9 < b.length && (b[at] & 0xFF) == 0xFF) {
      int marker = b[at + 1] & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return Optional.of(new ImageSize(big(b, at + 7, 2), big(b, at + 5, 2)));
      }
      at += marker == 0xFF ? 1 : 2 + Math.max(2, big(b, at + 2, 2));
    }
    return Optional.empty();
  }

  // RFC 9649, 2.4 to 2.7: lossy, lossless or extended.
  private static Optional<ImageSize> webp(byte[] b) {
    if (b.length < 30 || !is(b, 0, "RIFF") || !is(b, 8, "WEBP")) {
      return Optional.empty();
    }
    if (is(b, 12, "VP8 ") && is(b, 23, "\u009D\u0001\u002A")) {
      return Optional.of(new ImageSize(little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF));
    }
    if (is(b, 12, "VP8L") && b[20] == 0x2F) {
      int bits = little(b, 21, 4);
      return Optional.of(new ImageSize((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1));
    }
    return is(b, 12, "VP8X")
        ? Optional.of(new ImageSize(little(b, 24, 3) + 1, little(b, 27, 3) + 1))
        : Optional.empty();
  }

  private static boolean is(byte[] b, int at, String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (at + i >= b.length || (b[at + i] & 0xFF) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int big(byte[] b, int at, int bytes) {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      value = value << 8 | b[at + i] & 0xFF;
    }
    return value;
  }

  private static int little(byte[] b, int at, int bytes) {
    int value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      value = value << 8 | b[at + i] & 0xFF;
    }
    return value;
  }
}
