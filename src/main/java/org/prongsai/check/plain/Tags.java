package org.prongsai.check.plain;

import java.util.Arrays;

/**
 * The tags of a page, one after the other. Plain are small letters, values in double quotes, and
 * {@code &} only in the six usual references where a value is asked for. At the first tag that is
 * not plain the reading ends.
 */
public final class Tags {
  private static final Names<Element> ELEMENTS = new Names<>(Element.values());
  private static final Names<Attribute> ATTRIBUTES = new Names<>(Attribute.values());
  private static final String DOCTYPE = "<!doctype html>";

  // Parsers stop taking attributes some time.
  private static final int MOST_ATTRIBUTES = 100;

  private final char[] letters;
  private final Nesting nesting = new Nesting();
  private int at;
  private boolean plain;
  private boolean start;
  private Element element = Element.DOCUMENT;
  private int textFrom;
  private int textTo;
  private int insideFrom;
  private int insideTo;

  /** Of this tag when the stamp is the tag's number; by the attributes' ordinals. */
  private final int[] stamps = new int[Attribute.values().length];

  private final int[] nameAt = new int[stamps.length];
  private final int[] valueFrom = new int[stamps.length];
  private final int[] valueTo = new int[stamps.length];
  private int tag;

  /**
   * @param letters of the whole page, without a byte order mark
   */
  public Tags(char[] letters) {
    this.letters = letters;
    this.plain = begins(DOCTYPE, 0);
    this.at = DOCTYPE.length();
  }

  private boolean begins(String lower, int from) {
    if (from + lower.length() > letters.length) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      char c = letters[from + i];
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes on to the next tag; false at the end of the page and where it is not plain. */
  public boolean next() {
    if (!plain) {
      return false;
    }
    textFrom = at;
    if (nesting.current().isBare()) {
      skipSpace();
    } else {
      while (at < letters.length && letters[at] != '<') {
        at++;
      }
    }
    textTo = at;
    if (at == letters.length || letters[at] != '<') {
      plain = at == letters.length && nesting.isComplete();
      return false;
    }
    at++;
    tag++;
    start = at < letters.length && letters[at] != '/';
    plain = start ? startTag() : endTag();
    return plain;
  }

  /** After the last tag: whether the whole page was plain. */
  public boolean isPlain() {
    return plain;
  }

  /** Whether it is a start tag. */
  public boolean isStart() {
    return start;
  }

  public Element element() {
    return element;
  }

  private void skipSpace() {
    while (at < letters.length && Letters.isSpace(letters[at])) {
      at++;
    }
  }

  private boolean name() {
    int from = at;
    while (at < letters.length && Letters.isOfName(letters[at])) {
      at++;
    }
    int found = at == from ? -1 : ELEMENTS.ordinal(letters, from, at);
    if (found <= 0) {
      return false;
    }
    element = ELEMENTS.constant(found);
    return at < letters.length;
  }

  private boolean endTag() {
    at++;
    return name() && letters[at++] == '>' && nesting.end(element);
  }

  private boolean startTag() {
    if (!name()) {
      return false;
    }
    for (int count = 0; ; count++) {
      int before = at;
      skipSpace();
      if (at == letters.length || count == MOST_ATTRIBUTES) {
        return false;
      }
      char c = letters[at];
      if (c == '>') {
        at++;
        return nesting.start(element) && (element.kind != Element.Kind.TEXT || textInside());
      }
      if (c == '/') {
        at += 2;
        boolean closed = at <= letters.length && letters[at - 1] == '>';
        return closed && element.kind == Element.Kind.EMPTY && nesting.start(element);
      }
      if (at == before || !attribute()) {
        return false;
      }
    }
  }

  private boolean attribute() {
    int from = at;
    while (at < letters.length && Letters.isOfName(letters[at])) {
      at++;
    }
    if (at == from || at == letters.length) {
      return false;
    }
    int known = ATTRIBUTES.ordinal(letters, from, at);
    if (letters[at] != '=') {
      // Without a value.
      char c = letters[at];
      return known < 0 && (Letters.isSpace(c) || c == '>' || c == '/');
    }
    if (++at >= letters.length || letters[at] != '"') {
      return false;
    }
    int value = ++at;
    while (at < letters.length && letters[at] != '"') {
      at++;
    }
    if (at == letters.length) {
      return false;
    }
    if (known >= 0) {
      if (stamps[known] == tag || !ATTRIBUTES.constant(known).isPlain()) {
        return false;
      }
      stamps[known] = tag;
      nameAt[known] = from;
      valueFrom[known] = value;
      valueTo[known] = at;
    }
    at++;
    return true;
  }

  /** What stands in {@code script} and {@code title}, to the end tag. */
  private boolean textInside() {
    String end = element == Element.TITLE ? "/title>" : "/script>";
    insideFrom = at;
    while (at < letters.length && letters[at] != '<') {
      at++;
    }
    while (at < letters.length && !begins(end, at + 1)) {
      // Of a script only what begins neither a comment nor another end tag; of a title nothing.
      boolean mark = at + 1 == letters.length || letters[at + 1] == '!' || letters[at + 1] == '/';
      if (element == Element.TITLE || mark) {
        return false;
      }
      for (at++; at < letters.length && letters[at] != '<'; at++) {}
    }
    insideTo = at;
    at += 1 + end.length();
    return insideTo < letters.length;
  }

  public boolean has(Attribute attribute) {
    return stamps[attribute.ordinal()] == tag;
  }

  /** Where the attribute begins in the page; of one that is there. */
  public int at(Attribute attribute) {
    return nameAt[attribute.ordinal()];
  }

  /** The value of an attribute; empty when there is none. Ends the reading when it is not plain. */
  public String value(Attribute attribute) {
    int i = attribute.ordinal();
    return stamps[i] == tag ? decoded(valueFrom[i], valueTo[i]) : "";
  }

  /** Where the text inside of this {@code script} or {@code title} begins. */
  public int insideAt() {
    return insideFrom;
  }

  /** That text, as it is written. Ends the reading when it holds what parsers replace. */
  public String rawInside() {
    for (int i = insideFrom; i < insideTo && plain; i++) {
      plain = !Letters.isReplaced(letters[i]);
    }
    return new String(letters, insideFrom, insideTo - insideFrom);
  }

  /** That text, as it is read. Ends the reading when it is not plain. */
  public String inside() {
    return decoded(insideFrom, insideTo);
  }

  /** Whether the text before this tag surely shows a letter. */
  public boolean showsText() {
    for (int i = textFrom; i < textTo && letters[i] != '&'; i++) {
      if (letters[i] > ' ') {
        return true;
      }
    }
    return false;
  }

  private String decoded(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = letters[i];
      if (c < ' ' || Letters.isReplaced(c)) {
        plain = false;
        return "";
      }
      if (c == '&') {
        return decodedReferences(from, to);
      }
    }
    return new String(letters, from, to - from);
  }

  private static final String[] REFERENCES = {"&amp;", "&gt;", "&lt;", "&quot;", "&#39;", "&nbsp;"};
  private static final String MEANT = "&><\"'\u00A0";

  private String decodedReferences(int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to && plain; ) {
      if (letters[i] != '&') {
        plain = letters[i] >= ' ' && !Letters.isReplaced(letters[i]);
        out.append(letters[i++]);
        continue;
      }
      int reference = 0;
      while (reference < REFERENCES.length && !matches(REFERENCES[reference], i)) {
        reference++;
      }
      plain = reference < REFERENCES.length;
      if (plain) {
        out.append(MEANT.charAt(reference));
        i += REFERENCES[reference].length();
      }
    }
    return out.toString();
  }

  private boolean matches(String text, int from) {
    int to = from + text.length();
    return to <= letters.length
        && Arrays.equals(letters, from, to, text.toCharArray(), 0, text.length());
  }
}
