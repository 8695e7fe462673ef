package org.prongsai.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the preview's own script, style and events through a policy (CSP) that a page carries in its
 * head. For the rest the policy stays as it is, so that the preview shows what visitors will see.
 *
 * @param own the address below which the preview's own files lie
 * @param nonce for policies that trust only marked scripts
 */
record Policy(String own, String nonce) {
  private static final Pattern META =
      Pattern.compile(
          "<meta\\b(?=[^>]*http-equiv\\s*=\\s*[\"']?content-security-policy[\"'\\s>])[^>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENT =
      Pattern.compile("(\\bcontent\\s*=\\s*)(\"[^\"]*\"|'[^']*')", Pattern.CASE_INSENSITIVE);
  private static final List<List<String>> NEEDED =
      List.of(
          List.of("script-src-elem", "script-src", "default-src"),
          List.of("style-src-elem", "style-src", "default-src"),
          List.of("connect-src", "default-src"));

  /** A page, or its head, with every policy in it made to let us through. */
  String in(String html) {
    return META.matcher(html).replaceAll(meta -> Matcher.quoteReplacement(opened(meta.group())));
  }

  private String opened(String meta) {
    Matcher content = CONTENT.matcher(meta);
    if (!content.find()) {
      return meta;
    }
    String quoted = content.group(2);
    String policy = quoted.substring(1, quoted.length() - 1);
    String answer = content.group(1) + "\"" + escaped(allowing(unescaped(policy))) + "\"";
    return meta.substring(0, content.start()) + answer + meta.substring(content.end());
  }

  private static String unescaped(String attribute) {
    return attribute
        .replaceAll("&(#39|#x27|apos);", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;");
  }

  private String allowing(String policy) {
    Map<String, List<String>> directives = new LinkedHashMap<>();
    for (String directive : policy.split(";")) {
      List<String> words = List.of(directive.strip().split("\\s+"));
      directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
    }
    directives.remove("");
    Map<String, List<String>> opened = new LinkedHashMap<>(directives);
    for (List<String> kinds : NEEDED) {
      kinds.stream()
          .filter(directives::containsKey)
          .findFirst()
          .ifPresent(kind -> opened.put(kindOf(kinds, kind), widened(directives.get(kind))));
    }
    List<String> all = new ArrayList<>();
    opened.forEach((name, words) -> all.add((name + " " + String.join(" ", words)).strip()));
    return String.join("; ", all);
  }

  /** What {@code default-src} decides gets a directive of its own, so that nothing else opens. */
  private static String kindOf(List<String> kinds, String found) {
    return found.equals("default-src") ? kinds.get(kinds.size() - 2) : found;
  }

  private List<String> widened(List<String> sources) {
    List<String> wider = new ArrayList<>(sources);
    wider.remove("'none'");
    wider.add(own);
    if (wider.contains("'strict-dynamic'")) {
      wider.add("'nonce-" + nonce + "'");
    }
    return wider;
  }
}
