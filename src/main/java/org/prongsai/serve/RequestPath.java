package org.prongsai.serve;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request, taken apart and decoded once. It can only lead down: what might lead
 * elsewhere on any system is no path at all.
 *
 * @param names of folders, and of the file at the end; never empty, {@code .} or {@code ..}
 * @param folder whether it ends in a slash
 */
record RequestPath(List<String> names, boolean folder) {
  RequestPath {
    names = List.copyOf(names);
  }

  /**
   * @param raw as the browser sent it, percent signs and all, without the query
   */
  static Optional<RequestPath> of(String raw) {
    if (raw == null || !raw.startsWith("/")) {
      return Optional.empty();
    }
    String[] parts = raw.substring(1).split("/", -1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && parts[i].isEmpty()) {
        break;
      }
      Optional<String> name = decoded(parts[i]).filter(RequestPath::isName);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(new RequestPath(names, raw.endsWith("/")));
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '/' || c == '\\')
        // On Windows it parts a drive, or a stream of a file, from a name.
        && !(File.separatorChar == '\\' && name.indexOf(':') >= 0);
  }

  /** Percent signs undone; nothing when they are wrong or what comes out is not UTF-8. */
  private static Optional<String> decoded(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        boolean whole = i + 2 < part.length();
        int high = whole ? hex(part.charAt(i + 1)) : -1;
        int low = whole ? hex(part.charAt(i + 2)) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(c); // what is not ASCII arrives as one character a byte
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Thai digits are digits to Java, but not here. */
  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  /** The names with {@code /} between them. */
  String joined() {
    return String.join("/", names);
  }

  /** What is left behind the first names, of which there are at least {@code n}. */
  RequestPath after(int n) {
    return new RequestPath(names.subList(n, names.size()), folder);
  }

  /** The same below a folder, seen from there; nothing when it lies elsewhere. */
  Optional<RequestPath> below(RequestPath top) {
    int depth = top.names.size();
    boolean inside =
        names.size() >= depth
            && names.subList(0, depth).equals(top.names)
            && (names.size() > depth || folder);
    return inside ? Optional.of(after(depth)) : Optional.empty();
  }

  boolean startsWith(String name) {
    return !names.isEmpty() && names.get(0).equals(name);
  }
}
