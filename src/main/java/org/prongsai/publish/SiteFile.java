package org.prongsai.publish;

/**
 * A file of the site.
 *
 * @param path below the root, with {@code /}, in NFC
 * @param size in bytes
 * @param sha256 of its content, in lower-case hex
 */
record SiteFile(String path, long size, String sha256) {

  /** Which files go first, so that no page is ever seen without what it needs. */
  enum Turn {
    ASSET,
    FILE,
    PAGE,
    HOME
  }

  Turn turn() {
    if (path.equals("index.html")) {
      return Turn.HOME;
    }
    if (path.endsWith(".html") || path.endsWith(".htm")) {
      return Turn.PAGE;
    }
    boolean asset =
        path.startsWith("assets/")
            || path.matches("(?s).*\\.(css|js|mjs|woff2?|ttf|otf|svg|png|jpe?g|gif|webp|avif|ico)");
    return asset ? Turn.ASSET : Turn.FILE;
  }

  /** The folder it lies in; empty for the root. */
  String folder() {
    return folderOf(path);
  }

  static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String below(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /**
   * Its name while it waits to be put in place: of path and content, so that two files never share
   * one and what a killed run left can be told apart.
   */
  String waitingName() {
    return Reserved.NEW + "/" + Hashes.ofText(path + "\n" + sha256).substring(0, 32);
  }
}
