package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Folders;
import org.prongsai.problem.Language;
import org.prongsai.site.Web;
import picocli.CommandLine;

/** {@code prongsai publish} as a person sees it: what it asks, says and returns. */
class PublishCommandTest {
  @TempDir static Path shared;
  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();
  private Optional<String> answer = Optional.empty();
  private Path web;

  @BeforeAll
  static void build() {
    ByteArrayOutputStream none = new ByteArrayOutputStream();
    String dir = shared.resolve("made").toString();
    assertThat(
            Main.run(new String[] {"init", dir, "--sample"}, stream(none), stream(none), Map.of()))
        .isZero();
    assertThat(Main.run(new String[] {"build", dir}, stream(none), stream(none), Map.of()))
        .as(none.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(shared.resolve("made"), temp.resolve("site"));
    web = temp.resolve("web");
    targets("web: {kind: folder, folder: ../web}");
  }

  private void targets(String... lines) throws IOException {
    Files.writeString(
        temp.resolve("site/publish.yaml"), "targets:\n  " + String.join("\n  ", lines) + "\n");
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private int publish(Language language, String... args) {
    out.reset();
    err.reset();
    Console console = new Console(stream(out), stream(err), language, Map.of());
    Optional<UnaryOperator<String>> person =
        answer.map(
            a ->
                q -> {
                  asked.add(q);
                  return a;
                });
    CommandLine line = new CommandLine(new PublishCommand(console, temp.resolve("site"), person));
    line.setParameterExceptionHandler((e, a) -> Main.USAGE);
    line.setExecutionExceptionHandler(
        (e, c, r) -> {
          if (e instanceof org.prongsai.Refusal refusal) {
            console.refuse(refusal);
            return Main.USAGE;
          }
          throw e;
        });
    return line.execute(args);
  }

  private int publish(String... args) {
    return publish(Language.EN, args);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSoundSiteGoesOutWithAProofOnTheWorkingPage() throws IOException {
    assertThat(publish()).as(said()).isZero();
    assertThat(said()).contains("Published to web", "changed 0, deleted 0", "proof.json");
    assertThat(Folders.bytes(web).keySet())
        .containsAll(Folders.bytes(temp.resolve("site/target/site")).keySet());
    JsonNode proof =
        new ObjectMapper().readTree(temp.resolve("site/target/report/proof.json").toFile());
    assertThat(proof.path("items").size()).isGreaterThan(20);
    assertThat(proof.path("items").path(0).path("verdict").asText()).isEqualTo("onHost");
    assertThat(proof.path("files").path(0).path("change").asText()).isEqualTo("new");
    String page = Files.readString(temp.resolve("site/target/report/index.html"));
    assertThat(page)
        .contains("id=\"proof\"", "2568 O1<", "../site/index.html")
        .contains("old site until one moment", "not asked for as a citizen: 28 of 28 items");
    ByteArrayOutputStream none = new ByteArrayOutputStream();
    Main.run(
        new String[] {"build", temp.resolve("site").toString()},
        stream(none),
        stream(none),
        Map.of());
    assertThat(Files.readString(temp.resolve("site/target/report/index.html")))
        .as("a build keeps the proof on the page")
        .contains("id=\"proof\"");
  }

  @Test
  void aDryRunTellsThePlanByItemAndWritesNothing() throws IOException {
    assertThat(publish("--dry-run")).as(said()).isZero();
    assertThat(said()).contains("Would publish to web", "2568 O1: new", "Other pages and files");
    assertThat(web).doesNotExist();
    assertThat(temp.resolve("site/target/report/proof.json")).doesNotExist();
    assertThat(publish(Language.TH, "--dry-run")).isZero();
    assertThat(said()).contains("ถ้าเผยแพร่ไปที่ web");
  }

  @Test
  void anUnsoundSiteStaysUnlessForcedAndAgreedTo() throws IOException {
    Path page = temp.resolve("site/target/site/index.html");
    Files.writeString(
        page, Files.readString(page).replace("</body>", "<a href=\"no.html\">x</a></body>"));
    assertThat(publish()).isEqualTo(1);
    assertThat(said()).contains("[publish/unsound]", "link/broken", "Nothing was published");
    answer = Optional.of("n");
    assertThat(publish("--force")).isEqualTo(1);
    assertThat(web).doesNotExist();
    assertThat(asked).hasSize(1);
    answer = Optional.of("y");
    assertThat(publish("--force")).as(said()).isZero();
    assertThat(web.resolve("index.html")).exists();
  }

  @Test
  void whatIsNotDisclosedYetDoesNotHoldTheSiteBack() throws IOException {
    Path oit = temp.resolve("site/content/2568/oit.yaml");
    Files.writeString(oit, Files.readString(oit) + "  - {item: O99, explanation: x}\n");
    assertThat(publish()).as(said()).isZero();
    assertThat(said()).contains("error", "[oit/unknown-item]", "Published to web");
  }

  @Test
  void aFileOfOthersInTheWayIsAskedAboutOrAllowed() throws IOException {
    Files.createDirectories(web);
    Files.writeString(web.resolve("index.html"), "the old site");
    assertThat(publish()).isEqualTo(1);
    assertThat(said()).contains("[publish/foreign-file]", "index.html");
    assertThat(web.resolve("index.html")).hasContent("the old site");
    assertThat(publish("--yes")).as(said()).isZero();
    assertThat(Folders.bytes(web.resolve(".prongsai-kept")).values()).hasSize(1);
  }

  @Test
  void rollbackGoesToWhatWasThereBefore() throws IOException {
    assertThat(publish()).isZero();
    String before = Files.readString(web.resolve("index.html"));
    Path page = temp.resolve("site/target/site/index.html");
    Files.writeString(page, before.replace("</body>", "<p>ใหม่</p></body>"));
    assertThat(publish()).as(said()).isZero();
    assertThat(web.resolve("index.html")).content().contains("ใหม่");
    assertThat(publish("--rollback")).as(said()).isZero();
    assertThat(web.resolve("index.html")).hasContent(before);
    assertThat(publish("--rollback", "--dry-run")).isEqualTo(2);
  }

  @Test
  void theTargetIsNamedWhenThereAreSeveral() throws IOException {
    targets("web: {kind: folder, folder: ../web}", "hand: {kind: zip, file: ita.zip}");
    assertThat(publish()).isEqualTo(2);
    assertThat(said()).contains("web, hand");
    assertThat(publish("house")).isEqualTo(2);
    assertThat(publish("hand")).as(said()).isZero();
    assertThat(temp.resolve("site/ita.zip")).exists();
    Files.delete(temp.resolve("site/publish.yaml"));
    assertThat(publish()).isEqualTo(2);
    assertThat(said()).contains("publish.yaml", "Fix");
  }

  @Test
  void mistakesInPublishYamlHaveAPlaceAndNoSecretIsQuoted() throws IOException {
    targets(
        "web:",
        "  kind: ftps",
        "  host: ftp.example.go.th",
        "  pasword: x",
        "  password: hunter2",
        "  folder: a",
        "  file: b");
    assertThat(publish()).isEqualTo(1);
    assertThat(said())
        .contains("publish.yaml:6:5", "[publish/secret-in-file]", "publish.yaml:5:5")
        .contains("[data/unknown-key]")
        .doesNotContain("hunter2");
    targets("web: {kind: ftps, host: ftp.example.go.th, file: b}");
    assertThat(publish()).isEqualTo(1);
    assertThat(said()).contains("[publish/key-of-other-kind]", "[data/missing-key]");
    targets("Web: {kind: zip, file: b}", "w: {kind: sftp, host: a, user: b, port: 70000}");
    assertThat(publish()).isEqualTo(1);
    assertThat(said()).contains("[data/id]", "[data/impossible-value]");
  }

  @Test
  void whatCitizensGetIsProvedOverHttp() throws Exception {
    try (Web server = Web.of(web)) {
      targets("web: {kind: folder, folder: ../web, url: \"" + server.url() + "\"}");
      assertThat(publish()).as(said()).isZero();
      assertThat(said()).contains("Seen by a reader of " + server.url() + ": 28 of 28 items");
      JsonNode proof =
          new ObjectMapper().readTree(temp.resolve("site/target/report/proof.json").toFile());
      assertThat(proof.path("items").path(0).path("verdict").asText()).isEqualTo("shown");
      assertThat(proof.path("items").path(0).path("url").asText())
          .startsWith(server.url() + "2568");
      targets("web: {kind: folder, folder: ../web, url: \"" + server.url() + "wrong/\"}");
      assertThat(publish()).isEqualTo(1);
      assertThat(said()).contains("[publish/not-shown]", "HTTP 404");
    }
    targets("web: {kind: folder, folder: ../web, url: \"http://127.0.0.1:1/\"}");
    assertThat(publish()).as("nobody answers: a warning").isZero();
    assertThat(said()).contains("[publish/not-verified]");
  }
}
