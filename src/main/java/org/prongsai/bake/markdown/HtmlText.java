package org.prongsai.bake.markdown;

/** HTML on its way: text is escaped as jsoup does it, so that cleaning changes not a letter. */
final class HtmlText {
  private final StringBuilder html = new StringBuilder(8 * 1024);

  /** Something written in our own source. */
  HtmlText tag(String ours) {
    html.append(ours);
    return this;
  }

  HtmlText number(int n) {
    html.append(n);
    return this;
  }

  /** Begins a new line, unless at the beginning of one. */
  HtmlText line() {
    if (!html.isEmpty() && html.charAt(html.length() - 1) != '\n') {
      html.append('\n');
    }
    return this;
  }

  HtmlText text(String text) {
    escape(text, false);
    return this;
  }

  /** Of an attribute, between double quotes. */
  HtmlText value(String text) {
    escape(text, true);
    return this;
  }

  /** What has to be cleaned before anyone sees it. */
  HtmlText foreign(String markup) {
    html.append(markup);
    return this;
  }

  int length() {
    return html.length();
  }

  void insert(int place, String ours) {
    html.insert(place, ours);
  }

  private void escape(String text, boolean quoted) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Most letters are Thai.
      if (c <= '\u00A0' && isSpecial(c, quoted)) {
        html.append(text, from, i);
        special(c);
        from = i + 1;
      }
    }
    html.append(text, from, text.length());
  }

  private static boolean isSpecial(char c, boolean quoted) {
    return switch (c) {
      case '&', '<', '>', '\u00A0' -> true;
      case '"' -> quoted;
      case '\t', '\n', '\r' -> false;
      default -> c < ' ';
    };
  }

  private void special(char c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\u00A0' -> html.append("&nbsp;");
      default -> html.append("&#x").append(Integer.toHexString(c)).append(';');
    }
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
