package org.prongsai.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The shape of one format: its JSON Schema, loaded when the first such file is met. */
enum Shape {
  AGENCY("agency"),
  SERVICES("services"),
  ASSESSMENT("assessment"),
  MEASURES("measures"),
  OIT("oit"),
  PAGE("page"),
  CHECKLIST("checklist"),
  IGNORE("ignore"),
  PUBLISH("publish");

  // Never fetched: the registry asks resource(), and the schemas name only one another.
  private static final String BASE = "https://schemas.invalid/";

  private final String format;
  private Node root;
  private Schema validator;

  Shape(String format) {
    this.format = format;
  }

  /** The file's name without ending, as {@code assessment}. */
  String format() {
    return format;
  }

  synchronized Node root() {
    if (root == null) {
      root = new Node(parse(format + ".schema.json"), "").resolved();
    }
    return root;
  }

  synchronized List<Error> validate(JsonNode document) {
    if (validator == null) {
      validator =
          Validators.REGISTRY.getSchema(
              SchemaLocation.of(BASE + format + ".schema.json"), root().schema());
    }
    return validator.validate(document);
  }

  private static JsonNode parse(String name) {
    try {
      return Trees.JSON.readTree(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = Shape.class.getResourceAsStream("schemas/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A place in a schema.
   *
   * @param kind the shared definition that stands here ({@code score}, {@code date} …), or empty
   */
  record Node(JsonNode schema, String kind) {

    /** What stands under a key: the one it names, or what any other key holds. */
    Optional<Node> property(String key) {
      return Optional.ofNullable(schema.path("properties").get(key))
          .or(
              () ->
                  Optional.ofNullable(schema.get("additionalProperties"))
                      .filter(JsonNode::isObject))
          .map(n -> new Node(n, "").resolved());
    }

    Optional<Node> items() {
      return Optional.ofNullable(schema.get("items")).map(n -> new Node(n, "").resolved());
    }

    /** What a list index or a key leads to. */
    Optional<Node> child(Object step) {
      return step instanceof Integer ? items() : property(step.toString());
    }

    /** The first type that the schema names: {@code array}; text when it names none. */
    String type() {
      JsonNode type = schema.path("type");
      return type.isArray() ? type.get(0).asText() : type.asText("string");
    }

    private Node resolved() {
      String ref = schema.path("$ref").asText();
      if (ref.isEmpty()) {
        return this;
      }
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      return new Node(Shared.COMMON.path("$defs").path(name), name);
    }
  }

  private static final class Shared {
    static final JsonNode COMMON = parse("common.schema.json");
  }

  /** Not before something is wrong: see {@link QuickYes}. */
  private static final class Validators {
    static final SchemaRegistry REGISTRY =
        // The one dialect, not all five: 30 ms less at start-up.
        SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder ->
                builder.schemas(
                    iri -> iri.startsWith(BASE) ? text(iri.substring(BASE.length())) : null));
  }
}
