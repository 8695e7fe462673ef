package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs of {@code src/docs/ci.md} call commands that exist and collect files that are made. */
class CiDocTest {
  private static final Path DOC = Path.of("src/docs/ci.md");

  private static List<JsonNode> jobs() throws IOException {
    List<JsonNode> jobs = new ArrayList<>();
    Matcher block = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(DOC));
    while (block.find()) {
      jobs.add(new YAMLMapper().readTree(block.group(1)));
    }
    return jobs;
  }

  @Test
  void everyCommandOfTheJobsRunsAndMakesTheFilesThatTheyCollect(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("content/agency.yaml"),
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\n");
    assertThat(jobs()).hasSize(2);
    for (JsonNode job : jobs()) {
      List<String> collected = new ArrayList<>();
      for (String field : List.of("run", "script", "path", "paths", "junit", "sarif_file")) {
        for (JsonNode value : job.findValues(field)) {
          (value.isArray() ? value : List.of(value))
              .forEach(v -> collected.addAll(v.asText().lines().toList()));
        }
      }
      assertThat(collected.remove(commandOf(collected))).isTrue();
      collected.removeIf(path -> path.startsWith(".m2"));
      String command = commands(job).get(0);
      assertThat(run(command, folder)).as(command).isZero();
      assertThat(collected).isNotEmpty().allSatisfy(p -> assertThat(folder.resolve(p)).exists());
    }
  }

  private static String commandOf(List<String> lines) {
    return lines.stream().filter(l -> l.startsWith("./prongsai ")).findFirst().orElseThrow();
  }

  private static List<String> commands(JsonNode job) {
    List<String> found = new ArrayList<>();
    for (String field : List.of("run", "script")) {
      for (JsonNode value : job.findValues(field)) {
        (value.isArray() ? value : List.of(value)).forEach(v -> found.add(v.asText()));
      }
    }
    return found;
  }

  private static int run(String command, Path folder) {
    String there = command.replace(" target/", " " + folder + "/target/") + " " + folder;
    String[] args = there.substring("./prongsai ".length()).split(" ");
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Main.run(args, out, out, Map.of());
  }
}
