package org.prongsai.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style of the working page, kept as a style sheet beside this class. */
final class WorkStyle {
  private WorkStyle() {}

  static String css() {
    try (InputStream in =
        Objects.requireNonNull(WorkStyle.class.getResourceAsStream("work.css"), "work.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
