package org.prongsai.check.plain;

/**
 * The open elements of a plain page. As long as it says yes, the tree construction of HTML (13.2.6)
 * opens and closes these elements, no others, and moves nothing: every element is closed by its own
 * end tag, and none begins where it would end another.
 */
final class Nesting {
  // Parsers search the open elements only so far, and limit their number.
  private static final int DEEPEST = 60;

  private final Element[] open = new Element[DEEPEST + 1];
  private final int[] opened = new int[Element.values().length];
  private int depth;

  Nesting() {
    open[0] = Element.DOCUMENT;
  }

  Element current() {
    return open[depth];
  }

  /** Whether the page is whole: everything closed, and there was a body. */
  boolean isComplete() {
    return depth == 0 && opened[Element.BODY.ordinal()] < 0;
  }

  boolean start(Element element) {
    if (!fits(element, open[depth]) || depth == DEEPEST) {
      return false;
    }
    if (element.kind != Element.Kind.EMPTY && element.kind != Element.Kind.TEXT) {
      open[++depth] = element;
      opened[element.ordinal()]++;
    }
    return true;
  }

  boolean end(Element element) {
    if (open[depth] != element) {
      return false;
    }
    depth--;
    // There is one html, one head and one body: what was closed does not open again.
    opened[element.ordinal()] = element.kind == Element.Kind.ROOT ? -1 : count(element) - 1;
    return true;
  }

  private int count(Element element) {
    return opened[element.ordinal()];
  }

  private boolean fits(Element element, Element parent) {
    return switch (parent) {
      case DOCUMENT -> element == Element.HTML && count(element) == 0;
      case HTML ->
          element == (count(Element.HEAD) < 0 ? Element.BODY : Element.HEAD) && count(element) == 0;
      case HEAD ->
          switch (element) {
            case TITLE, META, LINK, SCRIPT -> true;
            default -> false;
          };
      case TABLE ->
          switch (element) {
            case CAPTION, THEAD, TBODY, TFOOT -> true;
            default -> false;
          };
      case THEAD, TBODY, TFOOT -> element == Element.TR;
      case TR -> element == Element.TH || element == Element.TD;
      default -> flows(element, parent);
    };
  }

  /** Inside of {@code body} and outside the grid of a table. */
  private boolean flows(Element element, Element parent) {
    return switch (element.kind) {
      case ROOT, PART -> false;
      case TEXT -> element == Element.SCRIPT;
      case EMPTY -> element != Element.HR || count(Element.P) == 0;
      case BLOCK -> count(Element.P) == 0 && stands(element, parent);
      case PHRASE -> element != Element.A && element != Element.BUTTON || count(element) == 0;
    };
  }

  private boolean stands(Element element, Element parent) {
    return switch (element) {
      case LI -> parent == Element.UL || parent == Element.OL;
      case DT, DD -> parent == Element.DL || parent == Element.DIV && open[depth - 1] == Element.DL;
      case FORM, TABLE -> count(element) == 0;
      case H1, H2, H3, H4, H5, H6 -> parent.headingLevel() == 0;
      default -> true;
    };
  }
}
