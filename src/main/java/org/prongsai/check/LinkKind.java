package org.prongsai.check;

/** What a reference is for. */
public enum LinkKind {
  /** Something a person can follow: {@code a}, {@code area}. */
  CLICK,
  /** A page shown or gone to without asking: frames, {@code meta refresh}. */
  FOLLOWED,
  /** Something the page needs: image, style, script, font. */
  RESOURCE,
  /** Something a page names: canonical, {@code cite}, previews, form targets, sitemaps. */
  MENTION
}
