package org.prongsai.office.word;

import java.util.List;

/** A template that cannot be filled; for the person who changed it. */
public final class TemplateMistake extends Exception {
  private static final long serialVersionUID = 1;

  /** What can be wrong with a template. */
  public enum Kind {
    /** A {@code .doc}, or a document locked with a password: both are no zip. */
    OLD_WORD("old"),
    /** No Word document at all, or a damaged one. */
    NOT_WORD("not-word"),
    /** Larger than any template. */
    TOO_LARGE("too-large"),
    /** A field of a name that there is not: field, part, sentence around it, fields there are. */
    UNKNOWN_FIELD("unknown-field"),
    /** A beginning without an end, or an end without a beginning: field, part, sentence. */
    UNPAIRED("unpaired"),
    /** What else the engine refuses: its own words, part. */
    REFUSED("refused");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  private final transient Kind kind;
  private final transient List<String> args;

  TemplateMistake(Kind kind, String... args) {
    super(kind.id + " " + String.join(" ", args), null, false, false);
    this.kind = kind;
    this.args = List.of(args);
  }

  public Kind kind() {
    return kind;
  }

  /** What its sentence tells, in the order of {@link Kind}. */
  public List<String> args() {
    return args;
  }
}
