package org.prongsai.read;

import static org.prongsai.problem.Rule.DATE;
import static org.prongsai.problem.Rule.ITEM_CODE;
import static org.prongsai.problem.Rule.PATH;
import static org.prongsai.problem.Rule.SCORE;
import static org.prongsai.problem.Rule.YEAR;
import static org.prongsai.problem.Rule.YEAR_IN_CE;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.model.ItemCode;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.read.Located.Kind;
import org.prongsai.read.Located.Scalar;

/** One value in the many ways people write it → the one way the records know. */
final class Spelling {
  private static final Pattern SCORE_DIGITS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
  private static final Pattern WHOLE_DIGITS = Pattern.compile("[0-9]{1,2}");

  private final Consumer<Problem> problems;

  Spelling(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * The value in its one spelling; empty, and a problem, when it cannot be what {@code kind} asks.
   * A value of quite another type comes back as it is: that is the schema's to refuse.
   */
  Optional<Scalar> of(String kind, Scalar value) {
    if (value.kind() == Kind.NOTHING) {
      return Optional.of(value);
    }
    String text = value.written().strip();
    return switch (kind) {
      case "score" -> score(value, ThaiText.arabicDigits(text));
      case "whole" -> Optional.of(whole(value, ThaiText.arabicDigits(text)));
      case "flag" -> Optional.of(flag(value, text));
      case "year" -> year(value, text);
      case "date" -> date(value, Dates.day(text));
      case "month" -> date(value, Dates.month(text));
      case "item" ->
          orRefuse(value, ITEM_CODE, ItemCode.parse(text).map(c -> text(value, c.toString())));
      case "instrument" -> Optional.of(text(value, text.toUpperCase(Locale.ROOT)));
      case "host" -> Optional.of(text(value, text.toLowerCase(Locale.ROOT)));
      case "site" -> Optional.of(text(value, text.endsWith("/") ? text : text + "/"));
      case "path" ->
          orRefuse(value, PATH, Optional.of(text(value, text)).filter(v -> isInside(text)));
      default -> Optional.of(text(value, text));
    };
  }

  private static Scalar text(Scalar value, String canonical) {
    return value.as(Kind.TEXT, canonical);
  }

  private Optional<Scalar> score(Scalar value, String digits) {
    Matcher m = SCORE_DIGITS.matcher(digits);
    boolean good = m.matches() && new BigDecimal(digits).compareTo(BigDecimal.valueOf(100)) <= 0;
    return orRefuse(
        value, SCORE, good ? Optional.of(value.as(Kind.NUMBER, digits)) : Optional.empty());
  }

  private static Scalar whole(Scalar value, String digits) {
    boolean good = WHOLE_DIGITS.matcher(digits).matches();
    return good ? value.as(Kind.NUMBER, digits) : value.as(Kind.TEXT, value.written());
  }

  private static Scalar flag(Scalar value, String text) {
    return text.equals("true") || text.equals("false") ? value.as(Kind.FLAG, text) : value;
  }

  private Optional<Scalar> year(Scalar value, String text) {
    Optional<Years.Read> year = Years.fiscal(text);
    year.ifPresent(y -> warnOfGuess(value, y));
    return orRefuse(value, YEAR, year.map(y -> value.as(Kind.NUMBER, Integer.toString(y.be()))));
  }

  private Optional<Scalar> date(Scalar value, Optional<Dates.Read> read) {
    read.ifPresent(d -> warnOfGuess(value, d.year()));
    return orRefuse(value, DATE, read.map(d -> text(value, d.date().toString())));
  }

  private void warnOfGuess(Scalar value, Years.Read year) {
    year.guessed()
        .ifPresent(
            digits ->
                problems.accept(YEAR_IN_CE.at(value.place(), digits, Integer.toString(year.be()))));
  }

  private Optional<Scalar> orRefuse(Scalar value, Rule rule, Optional<Scalar> read) {
    if (read.isEmpty()) {
      problems.accept(rule.at(value.place(), value.written()));
    }
    return read;
  }

  /** Whether a path stays below the folder it is relative to, on every system. */
  static boolean isInside(String path) {
    if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0) {
      return false;
    }
    if (path.length() > 1 && path.charAt(1) == ':') {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return path.chars().noneMatch(Character::isISOControl);
  }
}
