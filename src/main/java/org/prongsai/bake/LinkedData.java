package org.prongsai.bake;

import org.prongsai.plan.Said;
import org.prongsai.plan.Thing;

/**
 * JSON-LD to stand inside {@code <script type="application/ld+json">}: no {@code <}, {@code >} or
 * {@code &} is in it, so that no text can end the script or begin a comment. Written by hand, on
 * every page that has one, because it needs three of JSON's six shapes.
 */
final class LinkedData {
  private final StringBuilder json = new StringBuilder(512);

  private LinkedData() {}

  static String of(Thing thing) {
    LinkedData out = new LinkedData();
    out.thing(thing, true);
    return out.json.toString();
  }

  private void thing(Thing thing, boolean outermost) {
    json.append('{');
    if (outermost) {
      json.append("\"@context\":\"https://schema.org\",");
    }
    json.append("\"@type\":");
    string(thing.type());
    for (Thing.Property property : thing.properties()) {
      json.append(',');
      string(property.name());
      json.append(':');
      boolean one = property.values().size() == 1;
      json.append(one ? "" : "[");
      for (int i = 0; i < property.values().size(); i++) {
        json.append(i == 0 ? "" : ",");
        value(property.values().get(i));
      }
      json.append(one ? "" : "]");
    }
    json.append('}');
  }

  private void value(Said value) {
    if (value instanceof Thing thing) {
      thing(thing, false);
    } else if (value instanceof Said.Truth truth) {
      json.append(truth.value());
    } else if (value instanceof Said.Words words) {
      string(words.text());
    }
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        String hex = Integer.toHexString(c);
        json.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
