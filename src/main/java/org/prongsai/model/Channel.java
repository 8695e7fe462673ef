package org.prongsai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A two-way service the agency runs elsewhere; we link and describe it, we do not imitate it.
 *
 * @param from the first day it takes answers, for a survey; without one it is not known when
 * @param until the last day
 * @param steps how it is used, in order
 */
public record Channel(
    String id,
    Kind kind,
    String name,
    String url,
    Optional<String> operator,
    Optional<String> duration,
    Optional<String> privacy,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<String> steps) {
  public Channel {
    steps = List.copyOf(steps);
  }

  /** Whether somebody said when it is open. */
  public boolean isDated() {
    return from.isPresent() || until.isPresent();
  }

  public boolean isOver(LocalDate day) {
    return until.filter(day::isAfter).isPresent();
  }

  /** Whether it is said to take answers on that day; not when nobody said anything. */
  public boolean isOpen(LocalDate day) {
    return isDated() && !isOver(day) && from.filter(day::isBefore).isEmpty();
  }

  /** What the channel is for; corruption complaints are kept apart from general ones. */
  public enum Kind {
    QA("qa"),
    E_SERVICE("e-service"),
    OPINION("opinion"),
    CORRUPTION_COMPLAINT("corruption-complaint"),
    COMPLAINT("complaint"),
    IIT_SURVEY("iit-survey"),
    EIT_SURVEY("eit-survey"),
    SOCIAL("social");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
