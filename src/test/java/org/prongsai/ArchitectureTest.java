package org.prongsai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.FileWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;

/** The walls of the house: who may use whom, and which room knows which library. */
@AnalyzeClasses(packages = "org.prongsai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** From the top: a room may use the rooms that stand after it in this list, never before. */
  private static final List<String> ROOMS =
      List.of(
          "cli", "serve", "", "publish", "live", "office", "report", "keep", "check", "bake",
          "plan", "read", "sheet", "ita", "model", "problem", "binary", "recall");

  @ArchTest static final ArchRule a_room_uses_only_the_rooms_below_it = layers();

  @ArchTest
  static final ArchRule no_cycles =
      slices().matching("org.prongsai.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_bake_and_the_papers_for_word_know_freemarker =
      outside("bake", "office.word")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("freemarker..");

  @ArchTest
  static final ArchRule only_the_papers_for_word_know_xdocreport =
      only("office.word", "fr.opensagres..");

  @ArchTest
  static final ArchRule only_bake_knows_jbake =
      only(
          "bake",
          "org.jbake..",
          "org.apache.commons.configuration2..",
          "org.apache.commons.io..",
          "org.apache.commons.lang3..",
          "org.apache.commons.text..");

  @ArchTest
  static final ArchRule only_its_own_room_knows_the_markdown_library =
      only("bake.markdown", "org.commonmark..");

  /** On a full disk Java 17 leaves the file open (JDK-8136895); see {@code report.TextFile}. */
  @ArchTest
  static final ArchRule no_file_is_written_by_a_writer_of_the_library =
      noClasses()
          .should()
          .callMethod(Files.class, "newBufferedWriter", Path.class, OpenOption[].class)
          .orShould()
          .callMethod(
              Files.class, "newBufferedWriter", Path.class, Charset.class, OpenOption[].class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(FileWriter.class);

  @ArchTest static final ArchRule only_bake_knows_the_qr_library = only("bake", "io.nayuki..");

  @ArchTest
  static final ArchRule only_office_knows_fastexcel =
      only("office", "org.dhatim..", "com.github.rzymek..");

  @ArchTest
  static final ArchRule only_publish_knows_the_protocols_of_hosts =
      only("publish", "org.apache.commons.net..", "org.apache.sshd..");

  @ArchTest static final ArchRule only_serve_knows_the_http_server = only("serve", "com.sun.net..");

  @ArchTest static final ArchRule only_cli_knows_picocli = only("cli", "picocli..");

  @ArchTest
  static final ArchRule only_read_knows_the_schema_validator_and_yaml =
      only("read", "com.networknt..", "org.yaml..", "com.fasterxml.jackson.dataformat..");

  @ArchTest
  static final ArchRule jackson_stays_where_formats_are_read_and_written =
      outside("read", "report", "check", "bake", "publish", "live")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule jsoup_stays_where_html_is_checked_or_cleaned =
      outside("check", "bake", "live")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jsoup..");

  @ArchTest
  static final ArchRule only_publish_and_live_ask_the_network =
      outside("publish", "live")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..");

  @ArchTest
  static final ArchRule what_is_pure_knows_no_files_network_or_clock =
      noClasses()
          .that()
          .resideInAnyPackage("org.prongsai.model..", "org.prongsai.plan..", "org.prongsai.ita..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.nio\\.file\\..*|java\\.io\\.File|java\\.time\\.Clock|java\\.net\\.http\\..*");

  private static ArchRule layers() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : ROOMS) {
      layers = layers.layer(name(room)).definedBy(room.isEmpty() ? "org.prongsai" : all(room));
    }
    layers = layers.whereLayer(name("cli")).mayNotBeAccessedByAnyLayer();
    for (int i = 1; i < ROOMS.size(); i++) {
      layers =
          layers
              .whereLayer(name(ROOMS.get(i)))
              .mayOnlyBeAccessedByLayers(
                  ROOMS.subList(0, i).stream().map(ArchitectureTest::name).toArray(String[]::new));
    }
    return layers;
  }

  private static String name(String room) {
    return room.isEmpty() ? "pipeline" : room;
  }

  private static String all(String room) {
    return "org.prongsai." + room + "..";
  }

  private static ArchRule only(String room, String... libraries) {
    return outside(room).should().dependOnClassesThat().resideInAnyPackage(libraries);
  }

  private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction outside(
      String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            List.of(rooms).stream().map(ArchitectureTest::all).toArray(String[]::new));
  }
}
