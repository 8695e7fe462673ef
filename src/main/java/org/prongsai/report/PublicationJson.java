package org.prongsai.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The proof of a publication as a file: {@code target/report/proof.json}. */
public final class PublicationJson {
  private static final int SCHEMA = 1;

  private PublicationJson() {}

  /**
   * @param tool name and version: {@code prongsai 0.1.0}
   */
  public static String of(Publication p, String tool) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(JsonReport.printer());
      json.writeStartObject();
      json.writeNumberField("schema", SCHEMA);
      json.writeStringField("tool", tool);
      json.writeStringField("agency", p.agency());
      json.writeStringField("target", p.target());
      json.writeStringField("kind", p.kind());
      if (p.url().isPresent()) {
        json.writeStringField("url", p.url().get());
      }
      json.writeStringField("publishedAt", p.at().toString());
      json.writeNumberField("total", p.total());
      json.writeNumberField("bytesSent", p.bytes());
      json.writeBooleanField("atOnce", p.atOnce());
      json.writeArrayFieldStart("items");
      for (Publication.Item item : p.items()) {
        write(item, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("files");
      for (Publication.File file : p.files()) {
        write(file, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private static void write(Publication.Item item, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("year", item.year());
    json.writeStringField("item", item.code());
    json.writeStringField("title", item.title());
    json.writeStringField("path", item.path());
    if (item.url().isPresent()) {
      json.writeStringField("url", item.url().get());
    }
    json.writeStringField("sha256", item.sha256());
    json.writeStringField("at", item.at().toString());
    json.writeStringField("verdict", item.seen().id());
    json.writeEndObject();
  }

  private static void write(Publication.File file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", file.path());
    json.writeStringField("change", file.change().id());
    json.writeNumberField("size", file.size());
    json.writeStringField("sha256", file.sha256());
    json.writeStringField("readBack", file.readBack());
    json.writeEndObject();
  }

  /** A proof that was written before; empty when the text is no such thing. */
  public static Optional<Publication> read(String text) {
    try {
      JsonNode json = new ObjectMapper().readTree(text);
      if (json.path("schema").asInt() != SCHEMA) {
        return Optional.empty();
      }
      List<Publication.Item> items = new ArrayList<>();
      json.path("items").forEach(item -> items.add(item(item)));
      List<Publication.File> files = new ArrayList<>();
      json.path("files").forEach(file -> files.add(file(file)));
      return Optional.of(
          new Publication(
              json.path("target").asText(),
              json.path("kind").asText(),
              text(json, "url"),
              Instant.parse(json.path("publishedAt").asText()),
              json.path("agency").asText(),
              json.path("total").asInt(),
              json.path("bytesSent").asLong(),
              json.path("atOnce").asBoolean(),
              files,
              items));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Publication.Item item(JsonNode item) {
    String verdict = item.path("verdict").asText();
    return new Publication.Item(
        item.path("year").asInt(),
        item.path("item").asText(),
        item.path("title").asText(),
        item.path("path").asText(),
        text(item, "url"),
        item.path("sha256").asText(),
        Instant.parse(item.path("at").asText()),
        Stream.of(Publication.Seen.values())
            .filter(s -> s.id().equals(verdict))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(verdict)));
  }

  private static Publication.File file(JsonNode file) {
    return new Publication.File(
        file.path("path").asText(),
        file.path("size").asLong(),
        file.path("sha256").asText(),
        Publication.Change.valueOf(file.path("change").asText().toUpperCase(Locale.ROOT)),
        file.path("readBack").asText());
  }

  private static Optional<String> text(JsonNode json, String key) {
    return Optional.ofNullable(json.get(key)).map(JsonNode::asText);
  }
}
