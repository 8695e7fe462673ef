package org.prongsai.read;

/** What editors, Office and systems leave behind in folders; never content. */
public final class Litter {
  private Litter() {}

  /**
   * @param name of a file or folder alone
   */
  public static boolean is(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith("~")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }
}
