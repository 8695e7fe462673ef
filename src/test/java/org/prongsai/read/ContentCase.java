package org.prongsai.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole small site in one text file: a sentence, then each file below a line {@code -- name --}.
 * After the name may stand {@code (windows-874)} or another encoding, {@code (escaped)} for \\uXXXX
 * in name and text, {@code (link target)}, {@code (pipe)}, {@code (N bytes)}. A site that says
 * nothing of its agency gets one; {@code -- none content/agency.yaml --} leaves it without.
 */
record ContentCase(String sentence, List<Part> parts) {
  private static final Pattern HEAD = Pattern.compile("-- (.+?)(?: \\(([^)]+)\\))? --");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
  private static final String AGENCY = "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\n";

  /** One file of it. */
  record Part(String name, String how, String text) {}

  static Stream<Path> files() throws IOException {
    Path folder = Path.of("src/test/resources/cases/content");
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  static ContentCase of(Path file) throws IOException {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String name = "";
    String how = "";
    for (String line : Files.readString(file).split("(?<=\n)")) {
      Matcher head = HEAD.matcher(line.stripTrailing());
      if (head.matches()) {
        parts.add(new Part(name, how, text.toString()));
        text.setLength(0);
        name = head.group(1);
        how = Objects.requireNonNullElse(head.group(2), "");
      } else {
        text.append(line);
      }
    }
    parts.add(new Part(name, how, text.toString()));
    return new ContentCase(
        parts.get(0).text().strip(),
        parts.subList(1, parts.size()).stream().map(ContentCase::tidy).toList());
  }

  /** Without the empty line that only parts it from the next file. */
  private static Part tidy(Part part) {
    String text = part.text();
    return new Part(
        part.name(),
        part.how(),
        text.endsWith("\n\n")
            ? text.substring(0, text.length() - 1)
            : text.equals("\n") ? "" : text);
  }

  List<String> expected() {
    return parts.stream()
        .filter(p -> p.name().equals("expect/problems.txt"))
        .flatMap(p -> p.text().lines())
        .filter(l -> !l.isBlank())
        .toList();
  }

  /** Writes the site; what it expects is left out. */
  void layOut(Path site) throws IOException {
    Files.createDirectories(site.resolve("content"));
    if (parts.stream().noneMatch(p -> p.name().matches("(none )?content/agency\\.(yaml|json)"))) {
      Files.writeString(site.resolve("content/agency.yaml"), AGENCY);
    }
    for (Part part : parts) {
      if (!part.name().startsWith("expect/") && !part.name().startsWith("none ")) {
        layOut(site, part);
      }
    }
  }

  private static void layOut(Path site, Part part) throws IOException {
    boolean escaped = part.how().equals("escaped");
    Path path = site.resolve(escaped ? unescape(part.name()) : part.name());
    Files.createDirectories(path.getParent());
    if (part.how().startsWith("link ")) {
      Files.createSymbolicLink(path, Path.of(part.how().substring(5)));
    } else if (part.how().equals("pipe")) {
      pipe(path);
    } else if (part.how().endsWith(" bytes")) {
      try (RandomAccessFile big = new RandomAccessFile(path.toFile(), "rw")) {
        big.setLength(Long.parseLong(part.how().substring(0, part.how().length() - 6)));
      }
    } else if (escaped || part.how().isEmpty()) {
      Files.writeString(path, escaped ? unescape(part.text()) : part.text());
    } else {
      Files.write(path, part.text().getBytes(Charset.forName(part.how())));
    }
  }

  private static void pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String unescape(String text) {
    return ESCAPE.matcher(text).replaceAll(ContentCase::character);
  }

  private static String character(MatchResult escape) {
    return Matcher.quoteReplacement(
        new String(Character.toChars(Integer.parseInt(escape.group(1), 16))));
  }
}
