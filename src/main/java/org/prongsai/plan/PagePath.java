package org.prongsai.plan;

/**
 * The address of a page or file below the site's root: a page's is empty (the home page), ends in
 * {@code /}, or is {@code 404.html}; a file's is its name. Not percent-encoded.
 */
public final class PagePath implements Comparable<PagePath> {
  private final String value;

  /** Made when first asked for; whoever makes it makes the same. */
  private String file;

  public PagePath(String value) {
    if (value.startsWith("/") || value.contains("//") || value.contains("\\")) {
      throw new IllegalArgumentException("not an address below the root: " + value);
    }
    this.value = value;
  }

  public String value() {
    return value;
  }

  /** The file that holds it: {@code 2568/oit/o7/index.html}; the same object every time. */
  public String file() {
    String made = file;
    if (made == null) {
      made = value.isEmpty() || value.endsWith("/") ? value + "index.html" : value;
      file = made;
    }
    return made;
  }

  /** From this page to the root: {@code ../../../}, or nothing for the home page. */
  public String toRoot() {
    return up(value, 0);
  }

  /** One step up for every folder from there on. */
  private static String up(String path, int from) {
    int folders = 0;
    for (int i = from; i < path.length(); i++) {
      folders += path.charAt(i) == '/' ? 1 : 0;
    }
    return "../".repeat(folders);
  }

  /**
   * The shortest relative link, percent-encoded, ending in a file name, so that it works from
   * {@code file:} too: from {@code 2568/oit/o7/} to {@code 2568/measures/} it is {@code
   * ../../measures/index.html}.
   */
  public String linkTo(PagePath target) {
    String to = target.file();
    int common = shared(to);
    return up(value, common) + Addresses.encodePath(to.substring(common));
  }

  /** The folders that this address and another both begin with: {@code 2568/oit/}, or nothing. */
  String foldersShared(PagePath other) {
    return value.substring(0, shared(other.value));
  }

  private int shared(String other) {
    int common = 0;
    for (int i = 0; i < Math.min(value.length(), other.length()); i++) {
      if (value.charAt(i) != other.charAt(i)) {
        break;
      }
      if (value.charAt(i) == '/') {
        common = i + 1;
      }
    }
    return common;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PagePath path && value.equals(path.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(PagePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
