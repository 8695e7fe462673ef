package org.prongsai.bake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.prongsai.model.Accent;
import org.prongsai.model.Colour;

/**
 * An agency's colour as custom properties, over those of the tokens: no page needs a style of its
 * own, which a strict Content-Security-Policy would refuse.
 */
final class AccentSheet {
  static final String FILE = Theme.ASSETS + "css/accent.css";

  private AccentSheet() {}

  static byte[] of(Accent accent) {
    StringBuilder css = new StringBuilder("@layer tokens {\n  :root {\n");
    properties(accent.light(), "    ", css);
    css.append("  }\n  @media (prefers-color-scheme: dark) {\n    :root {\n");
    properties(accent.dark(), "      ", css);
    return css.append("    }\n  }\n}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void properties(Map<String, Colour> jobs, String indent, StringBuilder css) {
    jobs.forEach(
        (job, colour) ->
            css.append(indent)
                .append("--ps-")
                .append(job)
                .append(": ")
                .append(colour)
                .append(";\n"));
  }
}
