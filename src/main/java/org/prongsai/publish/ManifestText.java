package org.prongsai.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A manifest as JSON, to a host and back. */
final class ManifestText {
  private static final int SCHEMA = 1;

  private ManifestText() {}

  static byte[] of(Manifest manifest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("schema", SCHEMA);
      json.writeStringField("agency", manifest.agency());
      json.writeStringField("publishedAt", manifest.at().toString());
      files(json, "files", manifest.files().values());
      paths(json, "folders", manifest.folders());
      if (manifest.commit().isPresent()) {
        Commit commit = manifest.commit().get();
        json.writeObjectFieldStart("commit");
        paths(json, "folders", commit.folders());
        moves(json, "keeps", commit.keeps());
        moves(json, "moves", commit.moves());
        files(json, "deletes", commit.deletes());
        paths(json, "drops", commit.drops());
        paths(json, "replaced", commit.replaced());
        json.writeBooleanField("atOnce", commit.atOnce());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void files(JsonGenerator json, String key, Iterable<SiteFile> files)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (SiteFile file : files) {
      json.writeStartArray();
      json.writeString(file.path());
      json.writeNumber(file.size());
      json.writeString(file.sha256());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void moves(JsonGenerator json, String key, List<Commit.Move> moves)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Commit.Move move : moves) {
      json.writeStartArray();
      json.writeString(move.from());
      json.writeString(move.to());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void paths(JsonGenerator json, String key, Iterable<String> paths)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String path : paths) {
      json.writeString(path);
    }
    json.writeEndArray();
  }

  /** Empty when it is no manifest of a schema that we know, or leads out of the target. */
  static Optional<Manifest> read(byte[] bytes) {
    try {
      JsonNode json = new ObjectMapper().readTree(bytes);
      if (json.path("schema").asInt() != SCHEMA) {
        return Optional.empty();
      }
      SortedMap<String, SiteFile> files = new TreeMap<>();
      files(json.path("files")).forEach(f -> files.put(f.path(), f));
      Manifest manifest =
          new Manifest(
              json.path("agency").asText(),
              Instant.parse(json.path("publishedAt").asText()),
              files,
              new TreeSet<>(paths(json.path("folders"))),
              Optional.of(json.path("commit"))
                  .filter(JsonNode::isObject)
                  .map(ManifestText::commit));
      return Optional.of(manifest);
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Commit commit(JsonNode json) {
    return new Commit(
        paths(json.path("folders")),
        moves(json.path("keeps")),
        moves(json.path("moves")),
        files(json.path("deletes")),
        paths(json.path("drops")),
        paths(json.path("replaced")),
        json.path("atOnce").asBoolean());
  }

  private static List<SiteFile> files(JsonNode json) {
    List<SiteFile> files = new ArrayList<>();
    for (JsonNode file : json) {
      files.add(new SiteFile(inside(file.path(0)), file.path(1).asLong(), file.path(2).asText()));
    }
    return files;
  }

  private static List<Commit.Move> moves(JsonNode json) {
    List<Commit.Move> moves = new ArrayList<>();
    for (JsonNode move : json) {
      moves.add(new Commit.Move(inside(move.path(0)), inside(move.path(1))));
    }
    return moves;
  }

  private static List<String> paths(JsonNode json) {
    List<String> paths = new ArrayList<>();
    json.forEach(p -> paths.add(inside(p)));
    return paths;
  }

  /** What lies on a host may be anybody's: it must not lead us to delete above the root. */
  private static String inside(JsonNode path) {
    String text = path.asText();
    boolean bad = text.isEmpty() || text.startsWith("/") || text.indexOf('\\') >= 0;
    for (String part : text.split("/", -1)) {
      bad |= part.isEmpty() || part.equals(".") || part.equals("..");
    }
    if (bad || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a path out of the target");
    }
    return text;
  }
}
