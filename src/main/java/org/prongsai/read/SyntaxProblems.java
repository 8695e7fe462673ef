package org.prongsai.read;

import static org.prongsai.problem.Rule.SYNTAX;
import static org.prongsai.problem.Rule.TAB_INDENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Says in our own words, in both languages, why a parser stopped. */
final class SyntaxProblems {
  /** Part of what the library says, and the text that says it for us; the first that fits. */
  private static final List<String[]> WORDS =
      List.of(
          new String[] {"quoted scalar", "quote"},
          new String[] {"was expecting closing quote", "quote"},
          new String[] {"unrecognized character escape", "escape"},
          new String[] {"escape", "escape"},
          new String[] {"special characters are not allowed", "control"},
          new String[] {"illegal unquoted character", "control"},
          new String[] {"flow sequence", "bracket"},
          new String[] {"flow mapping", "bracket"},
          new String[] {"unexpected close marker", "bracket"},
          new String[] {"expected close marker", "bracket"},
          new String[] {"was expecting comma", "bracket"},
          new String[] {"mapping values are not allowed", "colon"},
          new String[] {"could not find expected ':'", "no-colon"},
          new String[] {"expecting a colon", "no-colon"},
          new String[] {"expected <block end>", "indent"},
          new String[] {"block sequence entries are not allowed", "indent"},
          new String[] {"cannot start any token", "character"},
          new String[] {"unexpected end-of-input", "empty-end"});

  private SyntaxProblems() {}

  static Problem of(JsonProcessingException e, Place at, String text, boolean yaml) {
    Optional<Place> tab = yaml ? tabNear(at, text) : Optional.empty();
    if (tab.isPresent()) {
      return TAB_INDENT.at(tab.get());
    }
    String said = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    return SYNTAX.at(
        at,
        WORDS.stream()
            .filter(w -> said.contains(w[0]))
            .findFirst()
            .map(w -> "@data.syntax." + w[1])
            .orElse("@data.syntax.other"));
  }

  static Problem trailing(Place at) {
    return SYNTAX.at(at, "@data.syntax.trailing");
  }

  /**
   * A tab that indents the line where the parser stopped, the one before or the one after: it stops
   * at the key whose value it then cannot find.
   */
  private static Optional<Place> tabNear(Place at, String text) {
    List<String> lines = text.lines().limit(at.line() + 1L).toList();
    for (int n = lines.size(); n >= Math.max(1, at.line() - 1); n--) {
      String line = lines.get(n - 1);
      int column = 0;
      while (column < line.length() && line.charAt(column) == ' ') {
        column++;
      }
      if (column < line.length() && line.charAt(column) == '\t') {
        return Optional.of(new Place(at.file(), n, column + 1));
      }
    }
    return Optional.empty();
  }
}
