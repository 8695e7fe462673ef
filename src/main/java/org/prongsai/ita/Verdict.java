package org.prongsai.ita;

/** What Prongsai says of an item; the five add up to the items required. */
public enum Verdict {
  PUBLISHED("published"),
  INCOMPLETE("incomplete"),
  PENDING("pending"),
  MISSING("missing"),
  NOT_APPLICABLE("notApplicable");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The word of the JSON report. */
  public String id() {
    return id;
  }
}
