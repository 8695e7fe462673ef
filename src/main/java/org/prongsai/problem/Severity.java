package org.prongsai.problem;

/** How bad a problem is; errors decide the exit code, warnings only under {@code --strict}. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word of the JSON report: {@code error} or {@code warning}. */
  public String id() {
    return this == ERROR ? "error" : "warning";
  }
}
