package org.prongsai.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a template, printed again with what it imported before, could print something else: when
 * it sets a variable, or defines something only now and then. The program's own never do. Judged by
 * the text alone, on the safe side: whatever is not known to leave nothing behind leaves a trace.
 */
final class Traces {
  private static final Pattern TAG =
      Pattern.compile("<(/?)#([A-Za-z_]+)|<@|\\$\\{|\\[[#@=/]|interpret");

  private static final Set<String> BLOCKS = Set.of("if", "list", "items", "sep", "macro");

  private static final Set<String> DEFINITIONS = Set.of("macro", "import", "include");

  private static final Set<String> OTHERS = Set.of("else", "elseif", "nested", "local", "t");

  /** Always the same file, not one that depends on the page. */
  private static final Pattern SAME_FILE =
      Pattern.compile("<#(?:import|include)\\s+\"[\\w./-]+\"(?:\\s+as\\s+\\w+)?\\s*/?>");

  private final String template;
  private int depth;
  private boolean printing;

  private Traces(String template) {
    this.template = template;
  }

  /** Whether none of these leaves any; not when one cannot be read. */
  static boolean none(List<ThemeFile> templates) {
    try {
      for (ThemeFile file : templates) {
        // Whatever the encoding: what matters is ASCII.
        if (!none(new String(file.bytes(), StandardCharsets.ISO_8859_1))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean none(String template) {
    return new Traces(template).none();
  }

  private boolean none() {
    if (!template.contains("<#") && !template.contains("[#") && !template.contains("interpret")) {
      return true; // a style sheet, most of the time
    }
    Matcher tag = TAG.matcher(template);
    while (tag.find()) {
      boolean harmless;
      if (tag.group(2) != null) {
        harmless = directive(tag.group(2), !tag.group(1).isEmpty(), tag.start());
      } else {
        harmless = tag.group().equals("<@") || tag.group().equals("${");
        printing |= depth == 0;
      }
      if (!harmless) {
        return false;
      }
    }
    return depth == 0;
  }

  private boolean directive(String name, boolean ends, int at) {
    if (ends) {
      depth--;
      return depth >= 0 && BLOCKS.contains(name);
    }
    // Definitions come first and always: then they are the same on every page.
    if (DEFINITIONS.contains(name)) {
      depth += name.equals("macro") ? 1 : 0;
      boolean first = !printing && depth == (name.equals("macro") ? 1 : 0);
      return first && (name.equals("macro") || isSameFile(at));
    }
    printing |= depth == 0;
    depth += BLOCKS.contains(name) ? 1 : 0;
    return BLOCKS.contains(name) || OTHERS.contains(name);
  }

  private boolean isSameFile(int at) {
    return SAME_FILE.matcher(template).region(at, template.length()).lookingAt();
  }
}
