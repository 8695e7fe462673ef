import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes projects of Hugo, Eleventy and stock JBake that bake the same pages as a site of ours: {@code
 * java MakePeers.java FOLDER OUT}, where FOLDER holds {@code content/} and the built {@code
 * target/site}. A free page stays the Markdown that it is; of every other page, {@code <main>} as it
 * was built becomes a content file in HTML. What stands around is a template, with the title, the
 * description, the address and the way to the root for holes. So the peers read no data, sort, count
 * and word nothing: the least work that gives these pages. Other files are copied by each.
 */
public class MakePeers {
  private static final String PROSE = "<div class=\"ps-prose\">\n";

  private final Path folder;
  private final Path site;
  private final Path out;

  private MakePeers(Path folder, Path out) {
    this.folder = folder;
    this.site = folder.resolve("target/site");
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    new MakePeers(Path.of(args[0]), Path.of(args[1])).make();
  }

  private void make() throws IOException {
    String home = read(site.resolve("index.html"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(site)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    String prose = "";
    int number = 0;
    for (Path file : files) {
      String name = site.relativize(file).toString();
      if (!name.endsWith(".html")) {
        for (String to : List.of("hugo/static/", "eleventy/static/", "jbake/assets/")) {
          Files.createDirectories(out.resolve(to + name).getParent());
          Files.copy(file, out.resolve(to + name));
        }
        continue;
      }
      number++;
      String html = read(file);
      String folderName = name.endsWith("/index.html") ? name.substring(0, name.length() - 11) : "";
      Path markdown = folder.resolve("content/pages/" + folderName + ".md");
      boolean free = !folderName.isEmpty() && Files.exists(markdown);
      if (free && prose.isEmpty()) {
        prose = html;
      }
      page(number, name, html, free ? body(read(markdown)) : cut(html, "<main", "</main>"), free);
    }
    templates(home, prose);
    write("hugo/hugo.toml", "baseURL = \"https://ita.example.go.th/\"\n"
        + "disableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"robotsTXT\", \"404\", \"section\", \"home\"]\n");
    write("eleventy/eleventy.config.mjs", "export default function (config) {\n"
        + "  config.addPassthroughCopy({ static: \"/\" });\n"
        + "  return { dir: { input: \"content\", includes: \"../includes\", output: \"public\" },\n"
        + "    htmlTemplateEngine: false, markdownTemplateEngine: false };\n}\n");
    write("eleventy/package.json", "{\"type\": \"module\"}\n");
    write("jbake/jbake.properties", "template.prose.file=prose.ftl\n"
        + "render.index=false\nrender.feed=false\nrender.archive=false\nrender.tags=false\n"
        + "markdown.extensions=TABLES,FENCED_CODE_BLOCKS,AUTOLINKS,STRIKETHROUGH,DEFINITIONS\n");
  }

  private void page(int number, String name, String html, String body, boolean free) throws IOException {
    String title = cut(html, "<title>", "</title>").replaceAll("<[^>]*>", "");
    String description = attribute(html, "<meta name=\"description\" content=\"");
    String canonical = attribute(html, "<link rel=\"canonical\" href=\"");
    String root = attribute(html, "<link rel=\"icon\" href=\"").replace("assets/images/favicon.svg", "");
    String heading = cut(html, "<h1 class=\"ps-title\">", "</h1>").replaceAll("<[^>]*>", "");
    String fields = "title: \"" + title + "\"\nabout: \"" + description + "\"\ncanonical: \"" + canonical
        + "\"\nkicker: \"" + (free ? cut(html, "<p class=\"ps-kicker\">", "</p>").replaceAll("<[^>]*>", "") : "")
        + "\"\nroot: \"" + root + "\"\nheading: \"" + (free ? heading : "") + "\"\n";
    String url = name.equals("index.html") ? "/" : "/" + name.replaceFirst("/index\\.html$", "/");
    String ending = free ? ".md" : ".html";
    String layout = free ? "prose" : "page";
    write("hugo/content/p" + number + ending, "---\n" + fields + "url: " + url + "\nlayout: " + layout + "\n---\n" + body);
    write("eleventy/content/p" + number + ending,
        "---\n" + fields + "permalink: /" + name + "\nlayout: " + layout + ".liquid\n---\n" + body);
    String stock = fields.replace(": \"", "=").replace("\"\n", "\n");
    // Stock JBake puts a page where its source lies.
    write("jbake/content/" + (free ? name.replace(".html", ".md") : name),
        stock + "type=" + layout + "\nstatus=published\n~~~~~~\n" + body);
  }

  private void templates(String home, String prose) throws IOException {
    String frame = open(home);
    String before = frame.substring(0, frame.indexOf("<main"));
    String after = frame.substring(frame.indexOf("</main>") + 7);
    template("page", before + "@BODY@" + after);
    if (!prose.isEmpty()) {
      String main = open(prose.substring(prose.indexOf("<main"), prose.indexOf("</main>") + 7));
      int start = main.indexOf(PROSE) + PROSE.length();
      template("prose", before + main.substring(0, start) + "@BODY@" + main.substring(main.lastIndexOf("</div>\n</div>")) + after);
    }
  }

  /** With holes: every link of the home page leads from the root. */
  private static String open(String html) {
    return html.replaceAll("<title>.*</title>", "<title>@TITLE@</title>")
        .replaceAll("<meta name=\"description\" content=\"[^\"]*\"", "<meta name=\"description\" content=\"@ABOUT@\"")
        .replaceAll("<link rel=\"canonical\" href=\"[^\"]*\"", "<link rel=\"canonical\" href=\"@CANONICAL@\"")
        .replaceAll("<h1 class=\"ps-title\">.*</h1>", "<h1 class=\"ps-title\">@HEADING@</h1>")
        .replaceAll("<p class=\"ps-kicker\">.*</p>", "<p class=\"ps-kicker\">@KICKER@</p>")
        .replaceAll("href=\"(\\.\\./)*(?!https?:|#|@|\\.)", "href=\"@ROOT@");
  }

  private void template(String name, String text) throws IOException {
    write("hugo/layouts/_default/" + name + ".html", fill(text, "{{ .Title }}", "{{ .Params.", " }}", "{{ .Content }}"));
    write("eleventy/includes/" + name + ".liquid", fill(text, "{{ title }}", "{{ ", " }}", "{{ content }}"));
    write("jbake/templates/" + name + ".ftl", fill(text, "${content.title}", "${(content.", ")!}", "${content.body}"));
  }

  private static String fill(String text, String title, String open, String close, String body) {
    return text.replace("@TITLE@", title)
        .replace("@ABOUT@", open + "about" + close)
        .replace("@CANONICAL@", open + "canonical" + close)
        .replace("@HEADING@", open + "heading" + close)
        .replace("@KICKER@", open + "kicker" + close)
        .replace("@ROOT@", open + "root" + close)
        .replace("@BODY@", body);
  }

  private static String body(String markdown) {
    return markdown.substring(markdown.indexOf("\n---\n", 3) + 5);
  }

  private static String cut(String html, String from, String to) {
    int start = html.indexOf(from);
    return start < 0 ? "" : html.substring(start, html.indexOf(to, start) + to.length());
  }

  private static String attribute(String html, String before) {
    int start = html.indexOf(before);
    return start < 0 ? "" : html.substring(start + before.length(), html.indexOf('"', start + before.length()));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = out.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
