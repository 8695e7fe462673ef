package org.prongsai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.sheet.MadeWorkbook;

/**
 * A whole site and what must be said of it, in one text file: a sentence, then sections that begin
 * with {@code -- name --}. A name that begins with {@code content/}, {@code templates/}, {@code
 * assets/} or {@code site/}, and {@code prongsai-ignore.yaml}, is a file; {@code run} is the
 * command line ({@code build} when absent); {@code setup} makes what a text file cannot hold;
 * {@code expect/…} is what must come of it. A case without {@code content/agency.yaml} gets a small
 * one, unless its setup says {@code no-agency}. A workbook is written as {@link MadeWorkbook} reads
 * it.
 */
final class SiteCase {
  private static final String AGENCY =
      "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n";

  private final String sentence;
  private final Map<String, String> sections;

  private SiteCase(String sentence, Map<String, String> sections) {
    this.sentence = sentence;
    this.sections = sections;
  }

  /** What a run came to. */
  record Outcome(int exit, String out, String err, Path folder) {
    String said() {
      return out + err;
    }
  }

  static SiteCase read(Path file) throws IOException {
    String[] parts = Files.readString(file).split("(?m)^-- (?=\\S.* --$)");
    Map<String, String> sections = new LinkedHashMap<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      int end = part.indexOf('\n');
      String name = part.substring(0, end).replaceFirst(" --$", "");
      sections.put(name, part.substring(end + 1));
    }
    return new SiteCase(parts[0].strip(), sections);
  }

  String sentence() {
    return sentence;
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /** The lines of a section that are not empty. */
  List<String> lines(String section) {
    return sections.getOrDefault(section, "").lines().filter(l -> !l.isBlank()).toList();
  }

  /** Makes the site in an empty folder and runs the command in it. */
  Outcome run(Path folder) throws IOException {
    List<String> setup = lines("setup");
    if (!setup.contains("no-agency") && !has("content/agency.yaml")) {
      write(folder.resolve("content/agency.yaml"), AGENCY);
    }
    for (var section : sections.entrySet()) {
      if (section
          .getKey()
          .matches("(content|templates|assets|site)/.*|prongsai-ignore[.][a-z]+|let-be[.]yaml")) {
        write(folder.resolve(section.getKey()), section.getValue());
      }
    }
    for (String line : setup) {
      prepare(folder, line.split(" "));
    }
    String command = has("run") ? lines("run").get(0) : "build";
    String[] args =
        Arrays.stream((command + (command.equals("build") ? " {}" : "")).split(" "))
            .map(a -> a.replace("{}", folder.toString()))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(args, stream(out), stream(err), Map.of());
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), folder);
  }

  private static PrintStream stream(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (file.toString().matches("(?is).*\\.(xls[xm]?|ods)")) {
      Files.write(file, MadeWorkbook.of(text));
    } else {
      Files.writeString(file, text);
    }
  }

  private static void prepare(Path folder, String[] words) throws IOException {
    Path path = words.length > 1 ? folder.resolve(words[1]) : folder;
    switch (words[0]) {
      case "no-agency" -> {}
      case "encode" ->
          Files.write(path, Files.readString(path).getBytes(Charset.forName(words[2])));
      case "fill" -> fill(path, Long.parseLong(words[2]));
      case "symlink" -> {
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(words[2]));
      }
      case "folder" -> Files.createDirectories(path);
      case "file" -> write(path, "");
      case "read-only" -> readOnly(path);
      case "full" -> fullDisk(path);
      default -> throw new IllegalArgumentException("setup: " + String.join(" ", words));
    }
  }

  private static void fill(Path path, long bytes) throws IOException {
    Files.createDirectories(path.getParent());
    byte[] line = "# ".repeat(512).concat("\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(path)) {
      for (long written = 0; written < bytes; written += line.length) {
        out.write(line);
      }
    }
  }

  /** Root may write anywhere but where the system itself refuses: there, a link into sysfs. */
  private static void readOnly(Path path) throws IOException {
    Files.createDirectories(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
    if (Files.isWritable(path)) {
      Files.delete(path);
      Files.createSymbolicLink(path, Path.of("/sys/kernel"));
    }
  }

  /** Every write to this file says that the disk is full. */
  private static void fullDisk(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    Files.createSymbolicLink(path, Path.of("/dev/full"));
  }
}
