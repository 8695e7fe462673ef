package org.prongsai.sheet;

import static org.prongsai.problem.Rule.BOOK_BROKEN;
import static org.prongsai.problem.Rule.BOOK_MACROS;
import static org.prongsai.problem.Rule.BOOK_OLD_KIND;
import static org.prongsai.problem.Rule.BOOK_PASSWORD;
import static org.prongsai.problem.Rule.BOOK_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** A workbook's file as people save it: of the new or the old kind, locked, half-written. */
public final class BookFile {
  /** A workbook of 500 rows has 60 KB; one with pictures pasted in may have some MB. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final int MB = 1024 * 1024;
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private BookFile() {}

  /**
   * The wanted sheets; empty when the file cannot be read, and the problem says why.
   *
   * @param shown as reports name it
   * @param wanted tells a sheet's name
   */
  public static Optional<Book> read(
      Path file, String shown, Predicate<String> wanted, Consumer<Problem> problems) {
    Place at = Place.of(shown);
    try {
      long bytes = Files.size(file);
      if (bytes > MOST_BYTES) {
        throw new Parts.TooMuch();
      }
      if (isOle(file)) {
        problems.accept(isLocked(file) ? BOOK_PASSWORD.at(at) : BOOK_OLD_KIND.at(at));
        return Optional.empty();
      }
      if (shown.toLowerCase(Locale.ROOT).endsWith(".ods")) {
        problems.accept(BOOK_OLD_KIND.at(at));
        return Optional.empty();
      }
      Book book = Xlsx.read(file, wanted);
      if (!book.sheets().isEmpty() && Xlsx.hasMacros(file)) {
        problems.accept(BOOK_MACROS.at(at));
      }
      return Optional.of(book);
    } catch (Parts.TooMuch e) {
      problems.accept(BOOK_TOO_LARGE.at(at, Integer.toString(Parts.MOST_BYTES / MB)));
    } catch (IOException e) {
      problems.accept(BOOK_BROKEN.at(at));
    }
    return Optional.empty();
  }

  private static boolean isOle(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(OLE.length), OLE);
    }
  }

  /** A password puts a new workbook into an old container, under this name, anywhere in it. */
  private static boolean isLocked(Path file) throws IOException {
    String name = "E n c r y p t e d P a c k a g e".replace(' ', '\0');
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(name);
  }
}
