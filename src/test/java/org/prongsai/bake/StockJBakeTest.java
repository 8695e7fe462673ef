package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.LongText;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;
import org.prongsai.plan.SitePlan;

/**
 * Proof that what we run is still JBake: the same documents and templates through the stock oven,
 * with its own database, crawler, parsers and renderers, give the same bytes. Stock JBake knows of
 * us only what the class path tells it: the engines for {@code .ftlh} and {@code .markdown}.
 */
class StockJBakeTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new Jdk8Module())
          .addMixIn(PagePath.class, AsItsValue.class)
          .registerModule(
              new SimpleModule().addSerializer(LongText.class, ToStringSerializer.instance))
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);

  /** As a template sees an address. */
  private interface AsItsValue {
    @JsonProperty
    String value();
  }

  // Held here: the logging of the JDK forgets a level when nobody holds the logger.
  private static final Logger DATABASE = Logger.getLogger("com.orientechnologies");

  @TempDir Path folder;

  @BeforeAll
  static void silenceTheDatabase() {
    DATABASE.setLevel(Level.OFF);
  }

  @Test
  void stockJBakeAndOursBakeTheSameBytes() throws Exception {
    List<Page> pages =
        List.of(
            Pages.assessment("2562/assessment/", "ผล <ITA> & \"2562\"", Optional.of("${1+1} <#x>")),
            Pages.assessment("2563/assessment/", "ผล 2563", Optional.empty()),
            Pages.free("about/", "เกี่ยวกับ", Pages.MARKDOWN),
            Pages.notFound());

    assertThat(files(bakeOurs(pages)))
        .containsOnlyKeys(
            "2562/assessment/index.html",
            "2563/assessment/index.html",
            "about/index.html",
            "404.html")
        .isEqualTo(files(bakeStock(pages)));
  }

  private Path bakeOurs(List<Page> pages) throws IOException {
    Path out = folder.resolve("ours");
    var problems =
        Baker.bake(
            new SitePlan(pages, List.of(), Optional.empty()),
            Pages.theme(folder.resolve("nowhere")),
            PlannedFiles.copied(file -> Path.of("")),
            out,
            baked -> {});
    assertThat(problems).isEmpty();
    return out;
  }

  private Path bakeStock(List<Page> pages) throws Exception {
    Path site = folder.resolve("stock");
    Pages.copyTheme(site);
    StringBuilder settings = new StringBuilder();
    for (String off : List.of("index", "feed", "archive", "tags", "sitemap")) {
      settings.append("render.").append(off).append("=false\n");
    }
    pages.stream()
        .map(Page::type)
        .distinct()
        .forEach(type -> settings.append("\ntemplate.%s.file=%s.ftlh".formatted(type, type)));
    Files.writeString(site.resolve("jbake.properties"), settings + "\n");
    for (Page page : pages) {
      writeDocument(page, site.resolve("content"));
    }
    Path out = folder.resolve("stock-out");
    Oven oven =
        new Oven(
            new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(site.toFile(), out.toFile(), true));
    oven.bake();
    assertThat(oven.getErrors()).isEmpty();
    return out;
  }

  /** As a person writes for JBake: a header, a line of tildes, a body. */
  private static void writeDocument(Page page, Path content) throws IOException {
    String file = page.path().file();
    String body = "<p></p>";
    if (page instanceof Page.Free free) {
      file = file.replace(".html", ".markdown");
      body = free.markdown().toString();
    }
    Path target = content.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(
        target,
        "type=%s\nstatus=published\npage=%s\n~~~~~~\n%s"
            .formatted(page.type(), JSON.writeValueAsString(page), body));
  }

  /** The pages; stock JBake copies assets where it likes. */
  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        if (file.toString().endsWith(".html")) {
          files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return files;
  }
}
