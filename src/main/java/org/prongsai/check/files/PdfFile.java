package org.prongsai.check.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Single values of a PDF, found where they stand; the rest of it is not read. */
final class PdfFile {
  // The longest trailers and locks known are below 2 KB.
  private static final int PIECE = 16_384;
  private static final int MOST_OF_ONE_NUMBER = 1_000;

  private final FileChannel in;
  private final long begin;

  /**
   * @param begin where the header stands: what stands before it does not count (ISO 32000-1, H.3.3)
   */
  PdfFile(FileChannel in, long begin) {
    this.in = in;
    this.begin = begin;
  }

  /**
   * The newest trailer (7.5.5), or the dictionary of the stream in its place (7.5.8); empty when
   * there is none where the end of the file says.
   */
  Optional<PdfValue.Dictionary> trailer(long startXref) throws IOException {
    Optional<PdfValue.Dictionary> there = trailerAt(startXref);
    return there.isPresent() || begin == 0 ? there : trailerAt(begin + startXref);
  }

  private Optional<PdfValue.Dictionary> trailerAt(long place) throws IOException {
    if (place >= in.size()) {
      return Optional.empty();
    }
    PdfSyntax syntax = new PdfSyntax(piece(place));
    if (syntax.skip("xref")) {
      ByteScan scan = new ByteScan(in, place);
      boolean found = scan.find(ascii("trailer"));
      return found
          ? dictionary(new PdfSyntax(piece(scan.position()))).filter(t -> t.get("Root").isPresent())
          : Optional.empty();
    }
    try {
      boolean object =
          syntax.value() instanceof PdfValue.Whole
              && syntax.value() instanceof PdfValue.Whole
              && syntax.skip("obj");
      return object
          ? dictionary(syntax).filter(d -> d.isName("Type", "XRef") && d.get("Root").isPresent())
          : Optional.empty();
    } catch (PdfSyntax.Unreadable e) {
      return Optional.empty();
    }
  }

  /** The last object of this number that is a dictionary; a later one takes an earlier's place. */
  Optional<PdfValue.Dictionary> object(PdfValue.Reference wanted) throws IOException {
    ByteScan scan = new ByteScan(in, 0);
    byte[] head = ascii(wanted.number() + " " + wanted.generation() + " obj");
    Optional<PdfValue.Dictionary> last = Optional.empty();
    int found = 0;
    while (scan.find(head)) {
      if (++found > MOST_OF_ONE_NUMBER) {
        return Optional.empty();
      }
      Optional<PdfValue.Dictionary> here = dictionary(new PdfSyntax(piece(scan.position())));
      last = here.isPresent() && !isDigitBefore(scan.position() - head.length) ? here : last;
    }
    return last;
  }

  /** {@code 19 0 obj} is not object 9. */
  private boolean isDigitBefore(long place) throws IOException {
    byte[] before = place == 0 ? new byte[0] : piece(place - 1, 1);
    return before.length == 1 && before[0] >= '0' && before[0] <= '9';
  }

  private static Optional<PdfValue.Dictionary> dictionary(PdfSyntax syntax) {
    try {
      return syntax.value() instanceof PdfValue.Dictionary d ? Optional.of(d) : Optional.empty();
    } catch (PdfSyntax.Unreadable e) {
      return Optional.empty();
    }
  }

  private byte[] piece(long from) throws IOException {
    return piece(from, PIECE);
  }

  private byte[] piece(long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, in.size() - from)));
    while (buffer.hasRemaining() && in.read(buffer, from + buffer.position()) >= 0) {}
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
