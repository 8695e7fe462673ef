package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jbake.template.RenderingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of the examples of every component, to look at: {@code target/gallery/index.html}. */
class GalleryTest {
  private static final Path GALLERY = Path.of("target/gallery");

  @TempDir Path site;

  @Test
  void everyExampleCanBeLookedAt() throws IOException, RenderingException {
    Components components = new Components(site);
    List<String> names = Components.names();
    write("assets/css/site.css", Stylesheet.of(Theme.of(site)));
    for (Path font : fonts()) {
      write("assets/fonts/" + font.getFileName(), Files.readAllBytes(font));
    }
    Document index = page("ส่วนประกอบ");
    Element list = index.body().appendElement("ul");
    for (String name : names) {
      list.appendElement("li").appendElement("a").attr("href", name + ".html").text(name);
      Document shown = page(name);
      for (Components.Example example : Components.examples()) {
        if (example.component().equals(name)) {
          shown.body().appendElement("h2").text(example.name());
          shown.body().appendElement("div").html(components.render(example));
        }
      }
      write(name + ".html", shown.outerHtml().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    write("index.html", index.outerHtml().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(GALLERY).isDirectoryContaining("glob:**/{" + String.join(",", names) + "}.html");
  }

  private static Document page(String title) {
    Document page =
        Jsoup.parse(
            "<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"assets/css/site.css\"></head><body></body></html>");
    page.title(title);
    page.body().addClass("ps-main").appendElement("h1").text(title);
    return page;
  }

  private static List<Path> fonts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets/fonts"))) {
      return files.sorted().toList();
    }
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Path file = GALLERY.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
