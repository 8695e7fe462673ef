package org.prongsai.check.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The image candidates of {@code srcset} (HTML 4.8.4.3.10): a comma may be part of an address. */
public final class Srcset {
  private static final Pattern WIDTH = Pattern.compile("0*[1-9][0-9]*w");
  private static final Pattern HEIGHT = Pattern.compile("0*[1-9][0-9]*h");
  private static final Pattern DENSITY =
      Pattern.compile("([0-9]+(\\.[0-9]+)?|\\.[0-9]+)([eE][-+]?[0-9]+)?x");

  private Srcset() {}

  /** The addresses of the candidates that a browser keeps; one with a wrong descriptor is not. */
  public static List<String> urls(String value) {
    List<String> urls = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < value.length() && (isSpace(value.charAt(at)) || value.charAt(at) == ',')) {
        at++;
      }
      if (at == value.length()) {
        return urls;
      }
      int end = at;
      while (end < value.length() && !isSpace(value.charAt(end))) {
        end++;
      }
      String url = value.substring(at, end);
      at = end;
      if (url.endsWith(",")) {
        urls.add(withoutCommas(url));
        continue;
      }
      List<String> descriptors = new ArrayList<>();
      at = descriptors(value, at, descriptors);
      if (areValid(descriptors)) {
        urls.add(url);
      }
    }
  }

  private static String withoutCommas(String url) {
    int end = url.length();
    while (end > 0 && url.charAt(end - 1) == ',') {
      end--;
    }
    return url.substring(0, end);
  }

  /** Splits at white space outside brackets, up to a comma outside brackets; returns where. */
  private static int descriptors(String value, int from, List<String> out) {
    StringBuilder current = new StringBuilder();
    boolean inside = false;
    int at = from;
    for (; at < value.length(); at++) {
      char c = value.charAt(at);
      if (!inside && (c == ',' || isSpace(c))) {
        if (current.length() > 0) {
          out.add(current.toString());
          current.setLength(0);
        }
        if (c == ',') {
          return at + 1;
        }
        continue;
      }
      inside = inside ? c != ')' : c == '(';
      current.append(c);
    }
    if (current.length() > 0) {
      out.add(current.toString());
    }
    return at;
  }

  private static boolean areValid(List<String> descriptors) {
    int widths = 0;
    int heights = 0;
    int densities = 0;
    for (String d : descriptors) {
      if (WIDTH.matcher(d).matches()) {
        widths++;
      } else if (HEIGHT.matcher(d).matches()) {
        heights++;
      } else if (DENSITY.matcher(d).matches()) {
        densities++;
      } else {
        return false;
      }
    }
    return widths <= 1
        && heights <= 1
        && densities <= 1
        && (densities == 0 || widths + heights == 0)
        && (heights == 0 || widths == 1);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
