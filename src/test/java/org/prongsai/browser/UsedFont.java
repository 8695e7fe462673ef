package org.prongsai.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A font that drew text on a page; {@code ours} when the page brought it, not the machine. */
public record UsedFont(String family, boolean ours) {

  static Set<UsedFont> in(Tab tab, String selector) {
    // The protocol answers for an element's own text only. One element of each kind is enough.
    tab.evaluate(
        """
        (() => {
          const kinds = new Set();
          for (const top of document.querySelectorAll(%s)) {
            for (const e of [top, ...top.querySelectorAll('*')]) {
              e.removeAttribute('data-kind');
              const text = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('').trim();
              const style = getComputedStyle(e);
              const kind = [e.tagName, e.getAttribute('class'), style.fontFamily, style.fontWeight,
                /[\u0e01-\u0e5b]/.test(text)].join();
              if (text && e.getClientRects().length && !kinds.has(kind)) {
                kinds.add(kind);
                e.setAttribute('data-kind', '');
              }
            }
          }
        })()
        """
            .formatted(TextNode.valueOf(selector)));
    int root = tab.call("DOM.getDocument", Map.of("depth", 0)).path("root").path("nodeId").asInt();
    JsonNode kinds =
        tab.call("DOM.querySelectorAll", Map.of("nodeId", root, "selector", "[data-kind]"));
    Set<UsedFont> used = new LinkedHashSet<>();
    for (JsonNode node : kinds.path("nodeIds")) {
      JsonNode answer = tab.call("CSS.getPlatformFontsForNode", Map.of("nodeId", node.asInt()));
      for (JsonNode font : answer.path("fonts")) {
        used.add(
            new UsedFont(font.path("familyName").asText(), font.path("isCustomFont").asBoolean()));
      }
    }
    return used;
  }
}
