package org.prongsai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small agency whose content somebody edits at random, well or badly; a seed tells how. */
final class EditedSite {
  private static final List<String> WORDS =
      List.of(
          "แผน", "รายงาน", "ประกาศ", "คู่มือ", "สถิติ", "<b>&amp;", "มาตรการ", "ผลการดำเนินงาน");

  private static final List<Integer> KINDS = kinds();

  final Path folder;
  final Random random;
  private int next;
  LocalDate asOf = LocalDate.of(2026, 11, 22);

  EditedSite(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    this.next = (int) seed * 5;
    agency("องค์การบริหารส่วนตำบลตัวอย่าง", "https://ita.example.go.th/", "สำนักปลัด");
    write("content/2562/assessment.yaml", "score: 83.31\nrating: B\n");
    measures("จัดทำคู่มือ");
    oit(6);
    for (int i = 0; i < 3; i++) {
      page("page-" + i);
      write("content/2563/files/O" + (i + 1) + "/doc-" + i + ".txt", word() + i);
    }
  }

  /**
   * Does one thing to the content, the theme or the day, and says what. Twenty edits in a row are
   * twenty kinds of edits, and four seeds begin at four places of the row.
   */
  String edit() throws IOException {
    int what = KINDS.get(next++ % KINDS.size());
    switch (what) {
      case 0 -> oit(1 + random.nextInt(8));
      case 1 -> page("page-" + random.nextInt(5));
      case 2 -> remove("content/pages/page-" + random.nextInt(5) + ".md");
      case 3 -> rename("content/pages");
      case 4 -> write("content/2563/files/O" + one(8) + "/doc-" + one(4) + ".txt", word() + word());
      case 5 -> sameSize();
      case 6 -> rename("content/2563/files/O" + one(3));
      case 7 -> remove("content/2563/files/O" + one(3) + "/doc-" + random.nextInt(3) + ".txt");
      case 8 -> agency(word(), "https://ita.example.go.th/", word(), word());
      case 9 -> agency(word(), "", word());
      case 10 -> template("templates/item.ftlh", "<#-- ", " -->");
      case 11 -> template("templates/free.ftlh", "<#-- ", " -->");
      case 12 -> template("assets/css/base.css", "/* ", " */");
      case 13 -> remove(Stream.of("templates", "assets").toList().get(random.nextInt(2)));
      case 14 -> asOf = asOf.plusDays(random.nextInt(3) - 1);
      case 15 -> measures(word());
      case 16 -> checklist();
      case 17 -> remove("content/checklists");
      case 18 -> broken();
      default -> otherYear();
    }
    return "edit " + what;
  }

  private static List<Integer> kinds() {
    List<Integer> kinds = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
    Collections.shuffle(kinds, new Random(20));
    return kinds;
  }

  private int one(int most) {
    return 1 + random.nextInt(most);
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(3);
  }

  private void agency(String name, String baseUrl, String... units) throws IOException {
    StringBuilder yaml = new StringBuilder("name: \"" + name + "\"\nsector: lao\nsample: true\n");
    if (!baseUrl.isEmpty()) {
      yaml.append("baseUrl: ").append(baseUrl).append('\n');
    }
    yaml.append("units:\n");
    for (int i = 0; i < units.length; i++) {
      yaml.append("  - {id: u").append(i).append(", name: \"").append(units[i]).append("\"}\n");
    }
    yaml.append("channels:\n  - {id: c0, kind: qa, url: https://www.example.go.th/, name: \"");
    yaml.append(word()).append("\"}\n");
    write("content/agency.yaml", yaml.toString());
  }

  private void measures(String step) throws IOException {
    write(
        "content/2563/measures.yaml",
        "of: 2562\nmeasures:\n  - id: m1\n    instrument: IIT\n    indicator: 4\n"
            + "    findings: [{id: f1, text: ข้อเสนอแนะ}]\n    steps: [{id: s1, text: \""
            + step
            + "\"}]\n    units: [u0]\n");
  }

  private void oit(int items) throws IOException {
    StringBuilder yaml = new StringBuilder("closed: true\nitems:\n");
    for (int i = 1; i <= items; i++) {
      yaml.append("  - item: O").append(i).append("\n    explanation: \"").append(word());
      yaml.append("\"\n");
      if (random.nextInt(3) == 0) {
        yaml.append("    title: \"").append(word()).append(word()).append("\"\n");
      }
      if (random.nextBoolean()) {
        yaml.append("    unit: u").append(random.nextInt(3)).append('\n');
      }
      if (random.nextBoolean()) {
        yaml.append("    evidence:\n      - {page: measures}\n      - {page: pages/page-");
        yaml.append(random.nextInt(4))
            .append("}\n      - {page: services}\n      - {page: assessment}\n      - {channel: c");
        yaml.append(random.nextInt(2)).append("}\n      - {file: O1/doc-0.txt, date: 2563-01-0");
        yaml.append(one(9)).append("}\n");
      }
    }
    write("content/2563/oit.yaml", yaml.toString());
  }

  private void page(String name) throws IOException {
    write(
        "content/pages/" + name + ".md",
        "---\ntitle: \""
            + word()
            + name
            + "\"\n"
            + (random.nextBoolean() ? "date: 2569-11-2" + random.nextInt(10) + "\n" : "")
            + "---\n## "
            + word()
            + "\n\n["
            + word()
            + "](../page-"
            + random.nextInt(4)
            + "/index.html) "
            + word()
            + "\n");
  }

  /** Another content of the same length, at once after the last. */
  private void sameSize() throws IOException {
    Path file = folder.resolve("content/2563/files/O1/doc-0.txt");
    if (Files.isRegularFile(file)) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 1] = (byte) ('0' + random.nextInt(10));
      Files.write(file, bytes);
    } else {
      write("content/2563/files/O1/doc-0.txt", word());
    }
  }

  private void rename(String in) throws IOException {
    if (Files.isDirectory(folder.resolve(in))) {
      List<Path> files = new ArrayList<>();
      try (Stream<Path> all = Files.list(folder.resolve(in))) {
        all.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
      if (!files.isEmpty()) {
        Path file = files.get(random.nextInt(files.size()));
        String name = file.getFileName().toString();
        Path renamed = file.resolveSibling((name.startsWith("x") ? "y" : "x") + name);
        Files.move(file, renamed, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void remove(String name) throws IOException {
    Folders.delete(folder.resolve(name));
  }

  /** The program's own with a remark that shows, or does not. */
  private void template(String name, String open, String close) throws IOException {
    String text = Files.readString(Path.of(name));
    write(name, random.nextInt(4) > 0 ? text + "\n" + word() : text + open + word() + close);
  }

  private void checklist() throws IOException {
    String text =
        Files.readString(
            Path.of("src/main/resources/org/prongsai/read/checklists/oit-2563-lao.json"));
    int at = text.indexOf("\"title\": \"", text.indexOf("\"items\"")) + "\"title\": \"".length();
    write(
        "content/checklists/oit-2563-lao.json",
        text.substring(0, at) + "ก" + random.nextInt(9) + text.substring(at));
  }

  private void broken() throws IOException {
    switch (random.nextInt(5)) {
      case 0 -> write("content/2563/oit.yaml", "items: [\n");
      case 1 -> write("content/pages/page-1.md", "---\ntitle: x\n---\n[y](../nowhere.html)\n");
      case 2 -> write("templates/unit.ftlh", "${page.nothing.of.the.kind}");
      case 3 -> write("content/2563/files/O2/empty.pdf", "");
      default -> services();
    }
  }

  private void services() throws IOException {
    if (Files.exists(folder.resolve("content/services.yaml"))) {
      remove("content/services.yaml");
    } else {
      write("content/services.yaml", "services:\n  - {id: s1, name: \"" + word() + "\"}\n");
    }
  }

  private void otherYear() throws IOException {
    String file =
        "content/" + (2561 + one(3)) + (random.nextBoolean() ? "/oit.yaml" : "/assessment.yaml");
    if (Files.exists(folder.resolve(file))) {
      remove(file);
    } else if (file.endsWith("assessment.yaml")) {
      write(file, "score: 9" + one(9) + ".00\nrating: A\n");
    } else {
      String title = random.nextBoolean() ? "title: " + one(9) + word() + ", " : "";
      write(file, "items:\n  - {item: O1, " + title + "exempt: {reason: x" + one(9) + "}}\n");
    }
  }

  /** Somebody meddles with a folder that is ours; not with names, for the build to notice. */
  void meddle(Path tree) throws IOException {
    if (!Files.isDirectory(tree)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(tree)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    switch (random.nextInt(4)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.writeString(tree.resolve("stranger.html"), "<p>");
      case 2 -> {
        // Same size, and even the same time.
        var time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
      }
      default -> Files.writeString(file, "x", StandardCharsets.UTF_8);
    }
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
