package org.prongsai.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A UTF-8 file of a text too long to be made in memory. */
public final class TextFile {
  private TextFile() {}

  /** Something that is written bit by bit. */
  public interface Text {
    void writeTo(Appendable out) throws IOException;
  }

  /** Writes {@code file}, whatever was there before. */
  public static void write(Path file, Text text) throws IOException {
    // The stream has a name of its own because Files.newBufferedWriter of Java 17 leaves the file
    // open when its last bytes do not fit on the disk (JDK-8136895).
    try (OutputStream bytes = Files.newOutputStream(file);
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      text.writeTo(out);
    }
  }
}
