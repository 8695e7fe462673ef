package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check as others call it. */
class LibraryTest {
  private static final Path DOCUMENT = Path.of("src/docs/library.md");
  private static final Path EXAMPLE =
      Path.of("src/test/java/org/prongsai/check/LibraryExample.java");

  private static Path site(Path folder, String target) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(
            folder.resolve("index.html"),
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>Home</title>
            <p>See <a href="%s">the plan</a>.
            """
                .formatted(target))
        .getParent();
  }

  @Test
  void theDocumentHoldsTheJavaThatRuns() throws IOException {
    String source = Files.readString(EXAMPLE);
    String[] blocks = Files.readString(DOCUMENT).split("```java\n");
    assertThat(blocks).hasSize(3);
    for (String block : List.of(blocks).subList(1, blocks.length)) {
      String java = block.substring(0, block.indexOf("```"));
      assertThat(source).contains(java.indent(4));
      assertThat(java.lines().count()).isLessThanOrEqualTo(5);
    }
  }

  @Test
  void whatAnAgencyLetsBeIsTakenOut(@TempDir Path folder) throws IOException {
    SiteFacts facts = SiteFacts.ofFolder(site(folder, "a.html"), CheckOptions.defaults());
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(LibraryExample.left(facts, folder, today)).hasSize(1);
    Files.writeString(
        folder.resolve("prongsai-ignore.yaml"),
        "- {rule: link/broken, reason: moved, owner: office, until: 2569-11-22}\n");
    assertThat(LibraryExample.left(facts, folder, today)).isEmpty();
  }

  @Test
  void theExampleSaysWhatTheDocumentShows(@TempDir Path folder) throws IOException {
    List<String> lines = LibraryExample.problemsOf(site(folder, "plan.html"));
    assertThat(lines).hasSize(1);
    assertThat(Files.readString(DOCUMENT)).contains("```\n" + lines.get(0) + "\n```");
  }

  @Test
  void nothingIsPrinted(@TempDir Path folder) throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(listening);
    System.setErr(listening);
    try {
      LibraryExample.problemsOf(site(folder, "plan.html"));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void sitesCheckedAtOnceDoNotMix(@TempDir Path folder) throws Exception {
    Path one = site(folder.resolve("one"), "a.html");
    Path two = site(folder.resolve("two"), "b.html");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 20; round++) {
        Future<List<String>> first = threads.submit(() -> LibraryExample.problemsOf(one));
        Future<List<String>> second = threads.submit(() -> LibraryExample.problemsOf(two));
        assertThat(first.get()).singleElement().asString().contains("a.html");
        assertThat(second.get()).singleElement().asString().contains("b.html");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A static field that is not final, or a collection that can grow, would outlive a call. */
  @Test
  void noClassOfTheRoomKeepsAnything() throws Exception {
    try (var files = Files.walk(Path.of("target/classes/org/prongsai/check"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String path = Path.of("target/classes").relativize(file).toString();
        String name = path.replace(file.getFileSystem().getSeparator(), ".");
        Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
        for (Field field : type.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
            assertThat(Modifier.isFinal(field.getModifiers())).as(field.toString()).isTrue();
          }
        }
      }
    }
  }
}
