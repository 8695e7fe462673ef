package org.prongsai.plan;

/**
 * The address of a page or file below the site's root: a page's is empty (the home page), ends in
 * {@code /}, or is {@code 404.html}; a file's is its name. Not percent-encoded.
 */
public record PagePath(String value) implements Comparable<PagePath> {

  public PagePath {
    if (value.startsWith("/") || value.contains("//") || value.contains("\\")) {
      throw new IllegalArgumentException("not an address below the root: " + value);
    }
  }

  /** The file that holds it: {@code 2568/oit/o7/index.html}. */
  public String file() {
    return value.isEmpty() || value.endsWith("/") ? value + "index.html" : value;
  }

  /** From this page to the root: {@code ../../../}, or nothing for the home page. */
  public String toRoot() {
    return "../".repeat((int) value.chars().filter(c -> c == '/').count());
  }

  /**
   * The shortest relative link, percent-encoded, ending in a file name, so that it works from
   * {@code file:} too: from {@code 2568/oit/o7/} to {@code 2568/measures/} it is {@code
   * ../../measures/index.html}.
   */
  public String linkTo(PagePath target) {
    String from = value.substring(0, value.lastIndexOf('/') + 1);
    String to = target.file();
    int common = 0;
    for (int i = 0; i < Math.min(from.length(), to.length()); i++) {
      if (from.charAt(i) != to.charAt(i)) {
        break;
      }
      if (from.charAt(i) == '/') {
        common = i + 1;
      }
    }
    String up = "../".repeat((int) from.substring(common).chars().filter(c -> c == '/').count());
    return up + Addresses.encodePath(to.substring(common));
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
