package org.prongsai.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.problem.Rule;

/**
 * What was thought of addresses, for runs to come: a file of one JSON object a line, the last of an
 * address counts. Lines are added as they come, under a lock that other runs respect; at the end
 * the file is written anew, without what is too old, and put in place in one step. A line that
 * nobody understands is forgotten.
 */
final class Memory implements AutoCloseable {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final JsonFactory JSON = new JsonFactory();
  private static final Object ONE_AT_A_TIME = new Object();

  private final Optional<Path> file;
  private final Duration most;
  private final Instant now;
  private final Map<String, Entry> known = new HashMap<>();

  /**
   * @param at when it was asked
   */
  private record Entry(Judged judged, Instant at) {}

  private Memory(Optional<Path> file, Duration most, Instant now) {
    this.file = file;
    this.most = most;
    this.now = now;
  }

  /** Remembers nothing. */
  static Memory none() {
    return new Memory(Optional.empty(), Duration.ZERO, Instant.EPOCH);
  }

  /**
   * @param most how old an answer may be at most; what is not fine is believed for less
   * @throws IOException when the file is there and cannot be read, or cannot be made
   */
  static Memory in(Path file, Duration most, Instant now) throws IOException {
    Memory memory = new Memory(Optional.of(file.toAbsolutePath()), most, now);
    Files.createDirectories(file.toAbsolutePath().getParent());
    memory.locked(() -> memory.known.putAll(memory.read()));
    return memory;
  }

  /** What is still to be believed of an address, when it tells of all these parts of the page. */
  Optional<Judged> recall(String url, Iterable<String> fragments) {
    Entry entry = known.get(url);
    if (entry == null) {
      return Optional.empty();
    }
    Judged judged = entry.judged();
    Instant end = judged.until().orElseGet(() -> entry.at().plus(judged.age(most)));
    boolean over = most.isZero() || !now.isBefore(end) || entry.at().isAfter(now);
    for (String fragment : fragments) {
      over |= judged.isShown() && !judged.anchors().containsKey(fragment);
    }
    return over ? Optional.empty() : Optional.of(judged);
  }

  /** Keeps what was thought of an address just now. */
  void keep(String url, Judged judged, Instant at) throws IOException {
    if (file.isPresent()) {
      String line = line(url, new Entry(judged, at));
      locked(
          () -> {
            try (RandomAccessFile out = new RandomAccessFile(file.get().toFile(), "rw")) {
              out.seek(Math.max(0, out.length() - 1));
              boolean broken = out.length() > 0 && out.read() != '\n';
              // A run that was killed may have left half a line; it must not spoil this one.
              out.write(broken ? ("\n" + line).getBytes(UTF_8) : line.getBytes(UTF_8));
            }
          });
    }
  }

  /** Writes the file anew, with what other runs added meanwhile. */
  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      locked(
          () -> {
            StringBuilder text = new StringBuilder();
            for (Map.Entry<String, Entry> e : read().entrySet()) {
              if (e.getValue().at().isAfter(now.minus(KEPT))) {
                text.append(line(e.getKey(), e.getValue()));
              }
            }
            Path next = file.get().resolveSibling(file.get().getFileName() + ".next");
            Files.writeString(next, text);
            Files.move(
                next,
                file.get(),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
          });
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  /** One run at a time, also among several programs; a lock dies with its program. */
  private void locked(Work work) throws IOException {
    Path lock = file.orElseThrow().resolveSibling(file.get().getFileName() + ".lock");
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock held = channel.lock();
        try {
          work.run();
        } finally {
          held.release();
        }
      }
    }
  }

  private Map<String, Entry> read() throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    if (Files.exists(file.orElseThrow())) {
      String text = new String(Files.readAllBytes(file.get()), UTF_8);
      text.lines().forEach(line -> read(line, entries));
    }
    return entries;
  }

  private static void read(String line, Map<String, Entry> entries) {
    Map<String, String> fields = new HashMap<>();
    List<String> args = new ArrayList<>();
    Map<String, Boolean> anchors = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      String list = "";
      for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
        if (t == JsonToken.START_ARRAY || t == JsonToken.START_OBJECT) {
          list = json.currentName() == null ? "" : json.currentName();
        } else if (t == JsonToken.END_ARRAY || t == JsonToken.END_OBJECT) {
          list = "";
        } else if (list.equals("args") && t == JsonToken.VALUE_STRING) {
          args.add(json.getText());
        } else if (list.equals("anchors") && t.isBoolean()) {
          anchors.put(json.currentName(), t == JsonToken.VALUE_TRUE);
        } else if (t == JsonToken.VALUE_STRING) {
          fields.put(json.currentName(), json.getText());
        }
      }
      Optional<Rule> rule = Rule.of(fields.getOrDefault("rule", ""));
      if (rule.isEmpty() && !fields.getOrDefault("rule", "ok").equals("ok")) {
        return; // of another version
      }
      Optional<Instant> until = Optional.ofNullable(fields.get("until")).map(Instant::parse);
      entries.remove(fields.getOrDefault("url", ""));
      entries.put(
          fields.getOrDefault("url", ""),
          new Entry(
              new Judged(rule, args, anchors, until),
              Instant.parse(fields.getOrDefault("at", ""))));
    } catch (IOException | DateTimeException e) {
      // Half a line, or somebody's own: it is asked again.
    }
  }

  private static String line(String url, Entry entry) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("url", url);
      json.writeStringField("rule", entry.judged().rule().map(Rule::id).orElse("ok"));
      if (!entry.judged().args().isEmpty()) {
        json.writeArrayFieldStart("args");
        for (String arg : entry.judged().args()) {
          json.writeString(arg);
        }
        json.writeEndArray();
      }
      if (!entry.judged().anchors().isEmpty()) {
        json.writeObjectFieldStart("anchors");
        for (Map.Entry<String, Boolean> e : entry.judged().anchors().entrySet()) {
          json.writeBooleanField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
      }
      if (entry.judged().until().isPresent()) {
        json.writeStringField("until", entry.judged().until().get().toString());
      }
      json.writeStringField("at", entry.at().toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }
}
