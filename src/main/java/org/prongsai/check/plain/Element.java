package org.prongsai.check.plain;

/**
 * The elements of plain pages. Of those left out, some (svg, template, select, object …) change how
 * what stands inside them is read, the others are rare.
 */
public enum Element {
  /** What stands around {@code html}. */
  DOCUMENT(Kind.ROOT),
  HTML(Kind.ROOT),
  HEAD(Kind.ROOT),
  BODY(Kind.ROOT),
  TITLE(Kind.TEXT),
  SCRIPT(Kind.TEXT),
  META(Kind.EMPTY),
  LINK(Kind.EMPTY),
  BR(Kind.EMPTY),
  IMG(Kind.EMPTY),
  INPUT(Kind.EMPTY),
  WBR(Kind.EMPTY),
  HR(Kind.EMPTY),
  ADDRESS(Kind.BLOCK),
  ARTICLE(Kind.BLOCK),
  ASIDE(Kind.BLOCK),
  BLOCKQUOTE(Kind.BLOCK),
  DETAILS(Kind.BLOCK),
  DIV(Kind.BLOCK),
  DL(Kind.BLOCK),
  DT(Kind.BLOCK),
  DD(Kind.BLOCK),
  FIELDSET(Kind.BLOCK),
  FIGCAPTION(Kind.BLOCK),
  FIGURE(Kind.BLOCK),
  FOOTER(Kind.BLOCK),
  FORM(Kind.BLOCK),
  H1(Kind.BLOCK),
  H2(Kind.BLOCK),
  H3(Kind.BLOCK),
  H4(Kind.BLOCK),
  H5(Kind.BLOCK),
  H6(Kind.BLOCK),
  HEADER(Kind.BLOCK),
  HGROUP(Kind.BLOCK),
  LI(Kind.BLOCK),
  MAIN(Kind.BLOCK),
  NAV(Kind.BLOCK),
  OL(Kind.BLOCK),
  P(Kind.BLOCK),
  PRE(Kind.BLOCK),
  SECTION(Kind.BLOCK),
  SUMMARY(Kind.BLOCK),
  TABLE(Kind.BLOCK),
  UL(Kind.BLOCK),
  CAPTION(Kind.PART),
  THEAD(Kind.PART),
  TBODY(Kind.PART),
  TFOOT(Kind.PART),
  TR(Kind.PART),
  TH(Kind.PART),
  TD(Kind.PART),
  A(Kind.PHRASE),
  ABBR(Kind.PHRASE),
  B(Kind.PHRASE),
  BDI(Kind.PHRASE),
  BDO(Kind.PHRASE),
  BUTTON(Kind.PHRASE),
  CITE(Kind.PHRASE),
  CODE(Kind.PHRASE),
  DEL(Kind.PHRASE),
  DFN(Kind.PHRASE),
  EM(Kind.PHRASE),
  I(Kind.PHRASE),
  INS(Kind.PHRASE),
  KBD(Kind.PHRASE),
  LABEL(Kind.PHRASE),
  MARK(Kind.PHRASE),
  Q(Kind.PHRASE),
  S(Kind.PHRASE),
  SAMP(Kind.PHRASE),
  SMALL(Kind.PHRASE),
  SPAN(Kind.PHRASE),
  STRONG(Kind.PHRASE),
  SUB(Kind.PHRASE),
  SUP(Kind.PHRASE),
  TIME(Kind.PHRASE),
  U(Kind.PHRASE),
  VAR(Kind.PHRASE);

  enum Kind {
    ROOT,
    /** Holds text alone, which its end tag ends. */
    TEXT,
    /** Has no end tag. */
    EMPTY,
    /** Ends a paragraph. */
    BLOCK,
    /** Only inside a table. */
    PART,
    PHRASE
  }

  final Kind kind;

  Element(Kind kind) {
    this.kind = kind;
  }

  /** 1 to 6, 0 for what is no heading. */
  public int headingLevel() {
    return compareTo(H1) >= 0 && compareTo(H6) <= 0 ? ordinal() - H1.ordinal() + 1 : 0;
  }

  /** Whether any text but white space, put here, would be moved elsewhere. */
  boolean isBare() {
    return switch (this) {
      case DOCUMENT, HTML, HEAD, TABLE, THEAD, TBODY, TFOOT, TR -> true;
      default -> false;
    };
  }
}
