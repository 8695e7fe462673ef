package org.prongsai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.prongsai.cli.Main;
import org.prongsai.report.Report;

/** The sample in a folder, to be changed and built by the real command. */
final class SampleSite {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  static final int ITEMS = 28;

  private static final ObjectMapper JSON = new ObjectMapper();

  final Path folder;
  private final ArrayNode items;

  private SampleSite(Path folder, ArrayNode items) {
    this.folder = folder;
    this.items = items;
  }

  /** What a run came to; {@code report} is what it printed as JSON. */
  record Outcome(int exit, JsonNode report) {
    JsonNode year() {
      return report.get("completeness").get(0);
    }

    String verdict(String item) {
      for (JsonNode i : year().get("items")) {
        if (i.get("item").asText().equals(item)) {
          return i.get("verdict").asText();
        }
      }
      throw new AssertionError("no " + item);
    }

    /** The items that errors name; an error about no item is {@code -}. */
    Set<String> blamed() {
      Set<String> blamed = new TreeSet<>();
      for (JsonNode p : report.get("problems")) {
        if (p.get("severity").asText().equals("error")) {
          blamed.add(p.has("item") ? p.get("item").asText() : "- " + p.get("rule").asText());
        }
      }
      return blamed;
    }
  }

  static SampleSite in(Path folder) throws IOException {
    run("init", folder.toString(), "--sample");
    JsonNode oit = new YAMLMapper().readTree(folder.resolve("content/2568/oit.yaml").toFile());
    return new SampleSite(folder, (ArrayNode) oit.get("items"));
  }

  /** The entry of an item in {@code oit}; changes take effect with {@link #write}. */
  ObjectNode entry(String item) {
    for (JsonNode entry : items) {
      if (entry.get("item").asText().equals(item)) {
        return (ObjectNode) entry;
      }
    }
    throw new AssertionError("no " + item);
  }

  /** As JSON, which is as good as YAML. */
  void write() throws IOException {
    Files.deleteIfExists(file("oit.yaml"));
    ObjectNode oit = JSON.createObjectNode().put("checklist", "oit-2568-lao");
    Files.writeString(file("oit.json"), oit.set("items", items).toString());
  }

  Path file(String name) {
    return folder.resolve("content/2568").resolve(name);
  }

  List<JsonNode> evidence(String item) {
    List<JsonNode> evidence = new ArrayList<>();
    entry(item).path("evidence").forEach(evidence::add);
    return evidence;
  }

  /** Files in the item's own folder, which nothing names. */
  List<Path> dropped(String item) throws IOException {
    if (!Files.isDirectory(file("files/" + item))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(file("files/" + item))) {
      return files.sorted().toList();
    }
  }

  Outcome build(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("build", folder.toString(), "--format", "json"));
    args.addAll(List.of("--as-of", AS_OF.toString()));
    args.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit = run(out, args.toArray(String[]::new));
    return new Outcome(exit, JSON.readTree(out.toByteArray()));
  }

  /** Verifies {@code target/site} as it lies there. */
  Report check() throws Exception {
    return Check.ours(folder, Optional.empty(), AS_OF);
  }

  static int run(String... args) {
    return run(new ByteArrayOutputStream(), args);
  }

  private static int run(ByteArrayOutputStream out, String... args) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(args, stream, System.err, Map.of());
  }

  /** O1 … O28. */
  static Stream<String> codes() {
    return Stream.iterate(1, n -> n <= ITEMS, n -> n + 1).map(n -> "O" + n);
  }
}
