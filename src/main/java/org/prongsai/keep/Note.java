package org.prongsai.keep;

/** What a person may want to know about a build besides its report; never about the site itself. */
public sealed interface Note {
  /** The manifest is damaged: everything is made anew. */
  record Damaged() implements Note {}

  /** The manifest is another version's: everything is made anew. */
  record Foreign() implements Note {}

  /** No manifest could be written: the next build will make everything anew. */
  record NotKept() implements Note {}

  /**
   * Files in {@code target/} were not as a build had left them, and were made anew.
   *
   * @param files how many
   */
  record Changed(int files) implements Note {}
}
