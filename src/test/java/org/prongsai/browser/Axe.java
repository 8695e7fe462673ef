package org.prongsai.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core, the accessibility checker, run inside a page. */
public final class Axe {

  private static final String SCRIPT = script();

  private static final String RUN =
      """
      axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: [
        'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']}})
        .then(r => r.violations.map(v => `${v.id}: ${v.help}; ${v.nodes.length} x, first at `
          + `${v.nodes[0].target.join(' ')} | ${v.nodes[0].html} | ${v.nodes[0].failureSummary}`))
      """;

  private Axe() {}

  /** One line for each rule of WCAG 2.2 A and AA, or best practice, that the page breaks. */
  public static List<String> violations(Tab tab) {
    if (!tab.evaluate("typeof axe === 'object'").asBoolean()) {
      tab.evaluate(SCRIPT + "\n;0");
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode line : tab.evaluate(RUN)) {
      lines.add(line.asText().replaceAll("\\s+", " "));
    }
    return lines;
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
