package org.prongsai.check.markup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The addresses in JSON-LD (schema.org's names) and in web app manifests. */
public final class JsonLinks {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private static final Set<String> LINKED_DATA =
      Set.of(
          "url",
          "contentUrl",
          "embedUrl",
          "thumbnailUrl",
          "downloadUrl",
          "installUrl",
          "image",
          "logo",
          "photo",
          "screenshot",
          "thumbnail",
          "sameAs",
          "item",
          "mainEntityOfPage",
          "significantLink",
          "relatedLink");

  private JsonLinks() {}

  /** Text that is no JSON gives what came before the mistake; a browser ignores it, too. */
  public static void ofLinkedData(String json, Found found) {
    walk(
        json,
        (path, name) -> LINKED_DATA.contains(name),
        (target, offset) -> {
          if (!target.isBlank()) {
            found.at(target, offset);
          }
        });
  }

  /** {@code start_url}, and the sources of icons, screenshots and shortcuts. */
  public static void ofManifest(String json, Found found) {
    walk(
        json,
        (path, name) ->
            switch (name) {
              case "start_url" -> path.size() == 1;
              case "src" -> path.contains("icons") || path.contains("screenshots");
              case "url" -> path.contains("shortcuts");
              case "action" -> path.contains("share_target");
              default -> false;
            },
        found);
  }

  @FunctionalInterface
  private interface Names {
    boolean refer(Deque<String> path, String name);
  }

  private static void walk(String json, Names names, Found found) {
    Deque<String> path = new ArrayDeque<>();
    try (JsonParser in = JSON.createParser(new StringReader(json))) {
      String name = "";
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        switch (token) {
          case FIELD_NAME -> name = in.currentName();
          case START_OBJECT, START_ARRAY -> path.push(name);
          case END_OBJECT, END_ARRAY -> {
            name = path.pop();
          }
          case VALUE_STRING -> {
            if (names.refer(path, name)) {
              found.at(in.getText(), (int) in.currentTokenLocation().getCharOffset());
            }
          }
          default -> {}
        }
        if (token == JsonToken.START_OBJECT) {
          name = "";
        }
      }
    } catch (IOException e) {
      return; // what was found so far stands
    }
  }
}
