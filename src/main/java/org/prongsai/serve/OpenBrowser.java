package org.prongsai.serve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Opens the person's own browser, by the command that the system has for that. Not by {@code
 * java.awt.Desktop}: that loads a window system, and there may be none.
 */
public final class OpenBrowser {
  private OpenBrowser() {}

  /**
   * @param system the value of {@code os.name}
   */
  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
  }

  /**
   * Returns whether the command could be begun; what becomes of it is not waited for.
   *
   * @param address of ours: of figures, dots and colons only
   */
  public static boolean at(String address) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name", ""), address))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
