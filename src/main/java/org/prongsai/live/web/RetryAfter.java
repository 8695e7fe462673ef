package org.prongsai.live.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  private static final int MOST_SECONDS = 7 * 24 * 3600;

  private RetryAfter() {}

  /** Never before now, nor later than in a week. */
  static Optional<Instant> read(String value, Instant now) {
    String text = value.strip();
    Instant latest = now.plusSeconds(MOST_SECONDS);
    if (text.matches("[0-9]{1,18}")) {
      return Optional.of(now.plusSeconds(Math.min(MOST_SECONDS, Long.parseLong(text))));
    }
    try {
      Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(at.isBefore(now) ? now : at.isAfter(latest) ? latest : at);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
