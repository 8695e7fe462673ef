package org.prongsai.problem;

/** The two languages that every text of the program exists in. */
public enum Language {
  TH,
  EN;

  /** {@code th} or {@code en}, as {@code --lang} and the JSON report write it. */
  public String id() {
    return this == TH ? "th" : "en";
  }
}
