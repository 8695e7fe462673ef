package org.prongsai.bake.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;

/** Holds {@link Caption}, if there is one, then {@link Row}s of {@link Cell}s. */
final class Table extends CustomBlock {
  /** How a column stands, as HTML says it; nothing said is {@code NONE}. */
  enum Align {
    NONE(""),
    LEFT(" align=\"left\""),
    CENTER(" align=\"center\""),
    RIGHT(" align=\"right\"");

    final String attribute;

    Align(String attribute) {
      this.attribute = attribute;
    }
  }

  static final class Caption extends CustomNode {}

  static final class Row extends CustomNode {
    final boolean isHead;

    Row(boolean isHead) {
      this.isHead = isHead;
    }
  }

  static final class Cell extends CustomNode {
    final Align align;

    Cell(Align align) {
      this.align = align;
    }
  }
}
