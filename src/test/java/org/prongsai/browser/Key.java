package org.prongsai.browser;

import java.util.List;
import java.util.Map;

/** A key as the browser wants it described; {@code code} is the Windows key code. */
record Key(String name, String physical, int code, String text) {

  private static final List<Key> NAMED =
      List.of(
          new Key("Tab", "Tab", 9, ""),
          new Key("Enter", "Enter", 13, "\r"),
          new Key("Escape", "Escape", 27, ""),
          new Key("Space", "Space", 32, " "),
          new Key("PageUp", "PageUp", 33, ""),
          new Key("PageDown", "PageDown", 34, ""),
          new Key("End", "End", 35, ""),
          new Key("Home", "Home", 36, ""),
          new Key("ArrowLeft", "ArrowLeft", 37, ""),
          new Key("ArrowUp", "ArrowUp", 38, ""),
          new Key("ArrowRight", "ArrowRight", 39, ""),
          new Key("ArrowDown", "ArrowDown", 40, ""));

  static Key of(String name) {
    return NAMED.stream()
        .filter(key -> key.name.equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              if (name.codePointCount(0, name.length()) != 1) {
                throw new IllegalArgumentException("no such key: " + name);
              }
              return new Key(name, "", 0, name);
            });
  }

  Map<String, Object> event() {
    String key = name.equals("Space") ? " " : name;
    return text.isEmpty()
        ? Map.of("key", key, "code", physical, "windowsVirtualKeyCode", code)
        : Map.of("key", key, "code", physical, "windowsVirtualKeyCode", code, "text", text);
  }
}
