package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.problem.Language;
import picocli.CommandLine;

/** Many agencies are built in one run; each publishes by itself. */
class ProofOfManyTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);

  private void run(String... args) {
    int exit = Main.run(args, stream, stream, Map.of());
    assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private void publish(Path agency) {
    Console console = new Console(stream, stream, Language.EN, Map.of());
    int exit = new CommandLine(new PublishCommand(console, agency, Optional.empty())).execute();
    assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private String page(String agency) throws IOException {
    return Files.readString(
        temp.resolve("all/target/report").resolve(agency).resolve("index.html"));
  }

  @Test
  void theProofOfEachStaysOnItsPage() throws IOException {
    Path one = temp.resolve("all/one");
    run("init", one.toString(), "--sample");
    run("init", temp.resolve("all/two").toString(), "--sample");
    Files.writeString(
        one.resolve("publish.yaml"), "targets:\n  web: {kind: folder, folder: ../../web}\n");
    run("build", "--all", temp.resolve("all").toString());
    assertThat(page("one")).doesNotContain("id=\"proof\"");

    run("build", one.toString());
    publish(one);
    run("build", "--all", temp.resolve("all").toString());
    assertThat(page("one")).as("although nothing else has changed").contains("id=\"proof\"");
    assertThat(page("two")).doesNotContain("id=\"proof\"");
    run("build", "--all", temp.resolve("all").toString());
    assertThat(page("one")).contains("id=\"proof\"");
  }
}
