package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.prongsai.plan.Said;
import org.prongsai.plan.Thing;

/** Linked data stand in a script, which their text may neither leave nor break. */
class LinkedDataTest {

  private static Thing named(String name) {
    Thing.Property property = new Thing.Property("name", List.of(new Said.Words(name)));
    return new Thing("Report", List.of(property));
  }

  @Test
  void theyAreJson() throws Exception {
    Thing.Property one = new Thing.Property("about", List.of(named("ก")));
    Thing.Property two = new Thing.Property("dataset", List.of(named("ข"), new Said.Truth(true)));
    assertThat(LinkedData.of(new Thing("DataCatalog", List.of(one, two))))
        .isEqualTo(
            "{\"@context\":\"https://schema.org\",\"@type\":\"DataCatalog\","
                + "\"about\":{\"@type\":\"Report\",\"name\":\"ก\"},"
                + "\"dataset\":[{\"@type\":\"Report\",\"name\":\"ข\"},true]}");
  }

  @Test
  void noTextEndsTheScript() throws Exception {
    long seed = 25690602L;
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "</script>",
            "<!--",
            "-->",
            "<script>",
            "]]>",
            "&lt;",
            "\"",
            "\\",
            "\n",
            "\u2028",
            "\u0000",
            "ก",
            "ำ",
            "😀",
            "${1+1}",
            "\\u003c",
            "'");
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String json = LinkedData.of(named(text.toString()));
      assertThat(json).as("seed %s", seed).doesNotContain("<", ">", "&");
      String page =
          "<head><script type=\"application/ld+json\">" + json + "</script></head><body>after";
      var script = Jsoup.parse(page).selectFirst("script");
      assertThat(Jsoup.parse(page).body().text()).isEqualTo("after");
      JsonNode read = new ObjectMapper().readTree(script.data());
      assertThat(read.get("name").asText()).as("seed %s", seed).isEqualTo(text.toString());
    }
  }
}
