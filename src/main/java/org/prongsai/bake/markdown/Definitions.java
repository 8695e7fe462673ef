package org.prongsai.bake.markdown;

import org.commonmark.node.CustomBlock;

/** Holds {@link Term}s, then {@link Meaning}s. */
final class Definitions extends CustomBlock {
  /** Holds words, or the paragraph that it was before an empty line and a colon followed. */
  static final class Term extends CustomBlock {}

  /** Holds blocks; a single paragraph is printed without its tags. */
  static final class Meaning extends CustomBlock {}
}
