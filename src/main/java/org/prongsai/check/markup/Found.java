package org.prongsai.check.markup;

/** Takes the references of a text one by one. */
@FunctionalInterface
public interface Found {
  /**
   * @param target as it is to be resolved
   * @param offset where it begins in the text, 0-based, in characters
   */
  void at(String target, int offset);
}
