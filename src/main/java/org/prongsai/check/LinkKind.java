package org.prongsai.check;

/** What a reference is for. */
public enum LinkKind {
  /** Something a person can follow: {@code a}, {@code area}, the target of a form. */
  CLICK,
  /** A page shown inside the page. */
  FRAME,
  /** Where the page sends its reader by itself: {@code meta refresh}. */
  REDIRECT,
  /** Something the page needs: style, script, font. */
  RESOURCE,
  /** Something the page shows and could do without: image, sound, film. */
  MEDIA,
  /** Something a page names: canonical, {@code cite}, previews, sitemaps. */
  MENTION,
  /** A part of the same drawing or page, whatever the base: {@code <use href="#x">}. */
  PART,
  /** The name of an image map of the same page. */
  MAP;

  /** Whether a reader gets from one page to the other by it. */
  boolean leads() {
    return this == CLICK || this == FRAME || this == REDIRECT;
  }

  private static final LinkKind[] ALL = values();

  static LinkKind of(byte ordinal) {
    return ALL[ordinal];
  }
}
