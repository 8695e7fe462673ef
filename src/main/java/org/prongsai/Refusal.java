package org.prongsai;

import java.util.List;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/**
 * What a person asked for cannot be begun: a folder that is not there or cannot be written. Exit
 * code 2, a sentence and how to mend it, no trace.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String key;
  private final List<String> args;

  /**
   * @param key the text's key without {@code .message} and {@code .fix}: {@code refusal.no-content}
   */
  public Refusal(String key, String... args) {
    super(key + " " + String.join(" ", args), null, false, false);
    this.key = key;
    this.args = List.of(args);
  }

  /** Whether it is this one: {@code refusal.locked}. */
  public boolean is(String other) {
    return key.equals(other);
  }

  /** What the text's {0}, {1} … stand for; a key of its own begins with {@code @}. */
  public String argument(int n) {
    return args.get(n);
  }

  public String message(Language language) {
    return Words.in(language).text(key + ".message", args.toArray(String[]::new));
  }

  public String fix(Language language) {
    return Words.in(language).text(key + ".fix", args.toArray(String[]::new));
  }
}
