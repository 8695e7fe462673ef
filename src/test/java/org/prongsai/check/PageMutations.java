package org.prongsai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.check.plain.Attribute;
import org.prongsai.check.plain.Element;

/**
 * Changes pages a little: sometimes so that they stay plain, sometimes so that they just do not.
 */
final class PageMutations {
  private static final Pattern TOKEN = Pattern.compile("<[^<>]*>|[^<]+|<", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("(?<=^<|^</)[a-z][a-z0-9]*");

  private static final List<String> EMPTY =
      List.of("meta", "link", "br", "img", "input", "wbr", "hr");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "a",
          "b",
          "x.html",
          "../ก.html?a=1&amp;b=2#c",
          "a&b",
          "&copy=1",
          "&amp",
          "&#39;",
          "&#x27;",
          "&nbsp;",
          "\u00a0",
          "\u3000",
          "\u200b",
          "a\tb",
          "a\nb",
          "a\rb",
          "\0",
          "\u0001",
          "\u0085",
          "\u007f",
          "\ufffe",
          "\ufeff",
          "\ud83d",
          "\ude00",
          "\ud83d\ude00",
          "ก\u0e33",
          "ก\u0e4d\u0e32",
          "<a href=",
          "'",
          "`",
          ">",
          "javascript:void(0)",
          "image",
          "IMAGE",
          "dialog",
          "refresh",
          "REFRESH",
          "og:image",
          "OG:URL ",
          "thumbnail",
          "stylesheet",
          "shortcut icon",
          "preload",
          "dns-prefetch",
          "canonical",
          "module",
          "text/javascript",
          "application/ld+json",
          " Application/LD+JSON ",
          "text/x-template",
          "color:red",
          "a:url(x)",
          "none",
          "true",
          "th",
          "0;url=x");

  private static final List<String> OTHER_ATTRIBUTES =
      List.of(
          "class",
          "hidden",
          "role",
          "aria-hidden",
          "xml:lang",
          "data-a",
          "-",
          "_",
          ":",
          "1",
          "charset",
          "itemtype",
          "xlink:href",
          "abs:href",
          "http_equiv",
          "aria_label",
          "open");

  private static final List<String> TEXTS =
      List.of(
          "ก",
          "ข้อความ",
          " ",
          "  ",
          "\n",
          "\r",
          "\r\n",
          "\t",
          "\f",
          "\u000b",
          "\0",
          "\u0001",
          "\u001f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u034f",
          "\u200b",
          "\u200d",
          "\u2028",
          "\u2060",
          "\u3000",
          "\ufeff",
          "\uffff",
          "\ud83d",
          "\ude00",
          "\u0e33",
          "&",
          "&amp;",
          "&amp",
          "&nbsp;",
          "&#32;",
          "&#0;",
          "&lt;",
          "&notit;",
          ">",
          "\"",
          "'",
          "=",
          "/",
          "]]>",
          "<",
          "<!",
          "<!---->",
          "<!-->",
          "<!-- <a href=\"x\"> -->",
          "<?php ?>",
          "<![CDATA[x]]>",
          "</",
          "</ p>",
          "</p>",
          "</br>",
          "<a",
          "{\"url\":\"u\"}",
          "{\"image\":[\"a\0b\",\"c\"],\"x\":{\"logo\":\"\\u0061/b\"}}",
          "\n{\r\n\"url\":\t\"u\",\r\"item\":\"ก\u200b\"}",
          "{\"url\":\"<b>\"}");

  private static final List<String> NAMES = names();
  private static final List<String> OTHER_NAMES =
      List.of(
          "svg",
          "math",
          "template",
          "noscript",
          "select",
          "option",
          "textarea",
          "style",
          "iframe",
          "object",
          "map",
          "area",
          "base",
          "nobr",
          "font",
          "center",
          "big",
          "tt",
          "strike",
          "ruby",
          "rt",
          "rp",
          "col",
          "colgroup",
          "video",
          "audio",
          "source",
          "track",
          "x-own",
          "image",
          "plaintext",
          "xmp",
          "listing",
          "frameset",
          "frame",
          "legend",
          "menu",
          "dir",
          "search",
          "dialog",
          "isindex",
          "keygen",
          "noframes",
          "noembed",
          "applet",
          "marquee",
          "optgroup",
          "param",
          "picture",
          "canvas",
          "embed",
          "document");

  private final Random random;
  private List<String> tokens = new ArrayList<>();

  PageMutations(Random random) {
    this.random = random;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Element element : Element.values()) {
      names.add(element.name().toLowerCase(Locale.ROOT));
    }
    return names.subList(1, names.size());
  }

  /** The page with one to four changes; parts of the other page may come into it. */
  String changed(String page, String other) {
    tokens = tokens(page);
    for (int i = Math.max(1, random.nextInt(6) - 1); i > 0; i--) {
      switch (random.nextInt(16)) {
        case 0 -> tokens.remove(place());
        case 1 -> tokens.add(place(), tokens.get(place()));
        case 2 -> swap(place(), place());
        case 3, 4 -> copyPart(tokens(other));
        case 5, 6 -> wrap(place(), name());
        case 7 -> rename(place(), name());
        case 8 -> movePart();
        case 9 -> dropPart(place());
        case 10, 11, 12 -> attribute(place());
        case 13, 14 -> text(place());
        default -> letters(place());
      }
      if (tokens.isEmpty()) {
        tokens.add("<p>");
      }
    }
    if (random.nextInt(50) == 0) {
      tokens.add(place(), any(List.of("ก", " ", "x ", "&amp;", "\n")).repeat(size()));
    }
    return String.join("", tokens);
  }

  /** About where parsers end one buffer and begin another. */
  private int size() {
    int around = any(List.of(128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768));
    return Math.max(1, around - random.nextInt(200));
  }

  private static List<String> tokens(String page) {
    List<String> found = new ArrayList<>();
    TOKEN.matcher(page).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  private <T> T any(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }

  private int place() {
    return random.nextInt(Math.max(1, tokens.size()));
  }

  private String name() {
    return random.nextInt(20) == 0 ? any(OTHER_NAMES) : any(NAMES);
  }

  private void swap(int a, int b) {
    String first = tokens.get(a);
    tokens.set(a, tokens.get(b));
    tokens.set(b, first);
  }

  private static String nameOf(String token) {
    return token.startsWith("<")
        ? NAME.matcher(token).results().map(MatchResult::group).findFirst().orElse("")
        : "";
  }

  private static boolean isStart(String token) {
    return token.startsWith("<") && !token.startsWith("</") && !nameOf(token).isEmpty();
  }

  /** The end of the element, text or tag that begins here, exclusive. */
  private static int endOf(List<String> tokens, int from) {
    String name = nameOf(tokens.get(from));
    if (!isStart(tokens.get(from)) || EMPTY.contains(name)) {
      return from + 1;
    }
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      if (nameOf(tokens.get(i)).equals(name)) {
        depth += isStart(tokens.get(i)) ? 1 : -1;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return from + 1;
  }

  private void copyPart(List<String> from) {
    int at = random.nextInt(from.size());
    tokens.addAll(place(), List.copyOf(from.subList(at, endOf(from, at))));
  }

  private void movePart() {
    int from = place();
    List<String> part = tokens.subList(from, endOf(tokens, from));
    List<String> moved = List.copyOf(part);
    part.clear();
    tokens.addAll(place(), moved);
  }

  private void dropPart(int from) {
    tokens.subList(from, endOf(tokens, from)).clear();
  }

  private void wrap(int from, String name) {
    if (EMPTY.contains(name)) {
      tokens.add(from, "<" + name + ">");
      return;
    }
    int end = endOf(tokens, from);
    for (int more = random.nextInt(3); more > 0 && end < tokens.size(); more--) {
      if (!tokens.get(end).startsWith("</")) {
        end = endOf(tokens, end);
      }
    }
    tokens.add(end, "</" + name + ">");
    tokens.add(from, "<" + name + ">");
  }

  private void rename(int at, String name) {
    int end = endOf(tokens, at) - 1;
    String old = nameOf(tokens.get(at));
    if (!old.isEmpty()) {
      tokens.set(at, tokens.get(at).replaceFirst(old, name));
      if (end > at) {
        tokens.set(end, "</" + name + ">");
      }
    }
  }

  private void text(int at) {
    String text = any(TEXTS);
    if (tokens.get(at).startsWith("<") || random.nextInt(3) == 0) {
      tokens.add(at, text);
    } else if (random.nextBoolean()) {
      tokens.set(at, text);
    } else {
      StringBuilder out = new StringBuilder(tokens.get(at));
      tokens.set(at, out.insert(random.nextInt(out.length() + 1), text).toString());
    }
  }

  private void attribute(int from) {
    int at = from;
    while (at < tokens.size() && !isStart(tokens.get(at))) {
      at++;
    }
    if (at == tokens.size()) {
      return;
    }
    String tag = tokens.get(at);
    String name =
        random.nextInt(5) == 0
            ? any(OTHER_ATTRIBUTES)
            : any(List.of(Attribute.values()))
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', random.nextInt(20) == 0 ? '_' : '-');
    String quote = random.nextInt(15) == 0 ? any(List.of("'", "")) : "\"";
    String written = name + "=" + quote + any(VALUES) + quote;
    int ends = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
    int begins = Math.min(ends, 1 + nameOf(tag).length());
    String space = random.nextInt(15) == 0 ? any(List.of("", "\n", "\r\n", "\t", "\f", "/")) : " ";
    tokens.set(
        at,
        switch (random.nextInt(7)) {
          case 0, 1 -> tag.substring(0, ends) + space + written + tag.substring(ends);
          case 2, 3 -> tag.substring(0, begins) + space + written + tag.substring(begins);
          case 4 -> tag.substring(0, begins) + space + name + tag.substring(begins);
          case 5 -> tag.replaceFirst("\\s[a-z-]+=\"[^\"]*\"", "");
          default -> tag.replaceFirst("=\"[^\"]*\"", quoted());
        });
  }

  private String quoted() {
    return Matcher.quoteReplacement("=\"" + any(VALUES) + "\"");
  }

  private void letters(int at) {
    StringBuilder out = new StringBuilder(tokens.get(at));
    int place = random.nextInt(out.length());
    switch (random.nextInt(6)) {
      case 0 -> out.deleteCharAt(place);
      case 1 -> out.insert(place, out.charAt(place));
      case 2 -> out.setCharAt(place, Character.toUpperCase(out.charAt(place)));
      case 3 -> out.setCharAt(place, (char) random.nextInt(0x1_0000));
      case 4 -> out.insert(place, (char) random.nextInt(0x80));
      default -> out.insert(place, any(List.of("<", ">", "\"", "'", "/", "=", " ", "&", "\0")));
    }
    if (out.length() > 0) {
      tokens.set(at, out.toString());
    }
  }
}
