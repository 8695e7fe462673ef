package org.prongsai.check.files;

/** What a look at a file found. */
public sealed interface Look {
  /** Nothing wrong, or nothing that we judge. */
  record Fine() implements Look {}

  record Empty() implements Look {}

  /** Another content than the name promises; {@code held} is a name or a key of the texts. */
  record Other(String promised, String held, boolean shownAllTheSame) implements Look {}

  /** A web page under the name of a document. */
  record WebPage(String promised) implements Look {}

  /** The end is missing, or the inside cannot be read. */
  record Truncated(String promised) implements Look {}

  record NoPages(String promised) implements Look {}

  /**
   * Locked against readers. A file that only its owner protects, from printing say, opens for
   * everyone and is none of this.
   *
   * @param certain whether nobody can open it without the password; else nobody can tell
   */
  record Encrypted(String promised, boolean certain) implements Look {}
}
