package org.prongsai.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.prongsai.problem.Language;

/** What {@code --help} says, chosen by {@code --lang}, not by the machine's locale. */
final class HelpTexts {
  private HelpTexts() {}

  static ResourceBundle in(Language language) {
    String name = "help_" + language.id() + ".properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(HelpTexts.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
