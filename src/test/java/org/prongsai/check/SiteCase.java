package org.prongsai.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A whole site in text: {@code == title}, then {@code -- path --} and what the file holds, then
 * {@code -- expect prefix --} and one line a problem of that kind.
 */
record SiteCase(
    String title, Map<String, String> files, String options, String prefix, List<String> expected) {

  static List<SiteCase> read(String name) {
    List<SiteCase> cases = new ArrayList<>();
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    String title = "";
    StringBuilder current = new StringBuilder();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SiteCase.class.getResourceAsStream("/cases/check/sites/" + name), name),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("== ")) {
          add(cases, title, sections);
          title = line.substring(3);
          sections.clear();
        } else if (line.startsWith("-- ") && line.endsWith(" --")) {
          current = new StringBuilder();
          sections.put(line.substring(3, line.length() - 3), current);
        } else {
          current.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(cases, title, sections);
    return cases;
  }

  private static void add(List<SiteCase> cases, String title, Map<String, StringBuilder> sections) {
    if (title.isEmpty()) {
      return;
    }
    Map<String, String> files = new LinkedHashMap<>();
    String options = "";
    String prefix = "";
    List<String> expected = new ArrayList<>();
    for (var section : sections.entrySet()) {
      String text = section.getValue().toString();
      if (section.getKey().equals("options")) {
        options = text.strip();
      } else if (section.getKey().startsWith("expect ")) {
        prefix = section.getKey().substring(7).strip();
        text.lines().filter(l -> !l.isBlank()).forEach(expected::add);
      } else {
        files.put(section.getKey(), text.replaceAll("\n+$", ""));
      }
    }
    if (!sections.keySet().stream().anyMatch(s -> s.startsWith("expect"))) {
      throw new IllegalArgumentException("no expectation: " + title);
    }
    cases.add(new SiteCase(title, files, options, prefix, expected));
  }

  void write(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  CheckOptions checkOptions() {
    return options.startsWith("base-url ")
        ? CheckOptions.defaults().withBaseUrl(options.substring(9))
        : CheckOptions.defaults();
  }

  @Override
  public String toString() {
    return title;
  }
}
