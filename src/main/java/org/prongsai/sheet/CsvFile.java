package org.prongsai.sheet;

import static org.prongsai.problem.Rule.BOOK_BROKEN;
import static org.prongsai.problem.Rule.NOT_UTF8;
import static org.prongsai.problem.Rule.TOO_LARGE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** One sheet as CSV: UTF-8 with or without a byte order mark, else what Thai Windows writes. */
public final class CsvFile {
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MB = 1024 * 1024;

  private CsvFile() {}

  /**
   * @param sheet its name
   * @param shown the file as reports name it
   */
  public static Optional<Sheet> read(
      Path file, String shown, String sheet, Consumer<Problem> problems) {
    try {
      long bytes = Files.size(file);
      if (bytes > MOST_BYTES) {
        problems.accept(
            TOO_LARGE.at(
                Place.of(shown),
                Long.toString((bytes + MB - 1) / MB),
                Integer.toString(MOST_BYTES / MB)));
        return Optional.empty();
      }
      Optional<String> text = decoded(Files.readAllBytes(file));
      if (text.isEmpty()) {
        problems.accept(NOT_UTF8.at(Place.of(shown), "UTF-16"));
      }
      return text.map(t -> sheet(sheet, CsvLines.lines(t)));
    } catch (IOException e) {
      problems.accept(BOOK_BROKEN.at(Place.of(shown)));
      return Optional.empty();
    }
  }

  private static Optional<String> decoded(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.of(new String(bytes, Charset.forName("x-windows-874")));
    }
  }

  private static Sheet sheet(String name, List<List<String>> lines) {
    SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    for (int r = 0; r < lines.size(); r++) {
      for (int c = 0; c < lines.get(r).size(); c++) {
        String text = lines.get(r).get(c);
        if (!text.isBlank()) {
          rows.computeIfAbsent(r + 1, row -> new TreeMap<>()).put(c + 1, Cell.of(text));
        }
      }
    }
    return new Sheet(name, rows, List.of());
  }
}
