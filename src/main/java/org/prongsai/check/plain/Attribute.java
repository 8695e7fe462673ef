package org.prongsai.check.plain;

/** The attributes of plain pages that facts depend on; all others say nothing to the checks. */
public enum Attribute {
  ID,
  HREF,
  SRC,
  ALT,
  LANG,
  TITLE,
  ARIA_LABEL,
  ARIA_LABELLEDBY,
  REL,
  TYPE,
  NAME,
  CONTENT,
  PROPERTY,
  HTTP_EQUIV,
  ACTION,
  METHOD,
  STYLE,
  // These refer to something in a way that only the full reading knows.
  BACKGROUND,
  CITE,
  DATA,
  FORMACTION,
  IMAGESRCSET,
  ITEMPROP,
  LONGDESC,
  LOWSRC,
  POSTER,
  SRCDOC,
  SRCSET,
  USEMAP;

  boolean isPlain() {
    return compareTo(BACKGROUND) < 0;
  }
}
