package org.prongsai.model;

import java.util.Optional;

/** A two-way service the agency runs elsewhere; we link and describe it, we do not imitate it. */
public record Channel(
    String id,
    Kind kind,
    String name,
    String url,
    Optional<String> operator,
    Optional<String> duration,
    Optional<String> privacy) {

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
