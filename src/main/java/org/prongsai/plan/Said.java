package org.prongsai.plan;

/** What linked data say of one property of a {@link Thing}. */
public sealed interface Said permits Thing, Said.Words, Said.Truth {

  /** A plain text, date or address. */
  record Words(String text) implements Said {}

  /** Yes or no. */
  record Truth(boolean value) implements Said {}
}
