import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Writes a made-up site: {@code java MakeSite.java DIR PAGES SEED [cases]}. Every page has about 10
 * KB of Thai text and 50 links into the site, half of them to a part of a page; none is broken.
 * With {@code cases}, small pages are added, each with one planted defect or one trap: something
 * odd that works in every browser. What was planted is written to {@code DIR.tsv}.
 */
public class MakeSite {
  private static final String[] WORDS = {
    "แผนปฏิบัติการป้องกันการทุจริต", "รายงานผลการดำเนินงาน", "ประจำปีงบประมาณ", "องค์การบริหารส่วนตำบลตัวอย่าง",
    "ประกาศเจตนารมณ์", "นโยบายไม่รับของขวัญ", "การจัดซื้อจัดจ้าง", "ช่องทางร้องเรียน", "คู่มือการปฏิบัติงาน",
    "สถิติการให้บริการ", "เปิดโอกาสให้ประชาชนมีส่วนร่วม", "ข้อมูลเชิงสถิติ", "มาตรการส่งเสริมความโปร่งใส",
    "การบริหารทรัพยากรบุคคล", "และ", "ซึ่ง", "ของ", "ตาม", "เพื่อ", "ในรอบหกเดือนแรก", "โดยสำนักปลัด", "กองคลัง"
  };
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  /** One small page: its words for people, whether it is a defect, the link's own mark, the HTML. */
  private record Case(String kind, boolean defect, String mark, String head, String body) {
    /** The rest of the page follows the base too; only the way back to the home page would break. */
    Case withBase(String base) {
      return new Case(kind, defect, mark, "<base href='" + base + "'>", body);
    }
  }

  private final Path dir;
  private final int pages;
  private final Random random;
  private final List<Case> cases = new ArrayList<>();

  private MakeSite(Path dir, int pages, long seed) {
    this.dir = dir;
    this.pages = pages;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException {
    MakeSite site =
        new MakeSite(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
    if (args.length > 3) {
      site.plant();
      site.setTraps();
    }
    site.write();
  }

  private void write() throws IOException {
    for (int i = 0; i < pages; i += 100) Files.createDirectories(dir.resolve(place(i)).getParent());
    put("style.css", "body { line-height: 1.7; color: #222 }\n");
    Files.write(dir.resolve("logo.png"), PIXEL);
    for (int i = 0; i < pages; i++) put(place(i), page(i));
    StringBuilder index = new StringBuilder(open("หน้าแรก", "", ""));
    index.append("<ul>\n");
    for (int i = 0; i < pages; i += 100) {
      index.append("<li><a href=\"").append(place(i)).append("\">หมวด ").append(i / 100).append("</a></li>\n");
    }
    StringBuilder list = new StringBuilder("kind\tdefect\tmark\tpage\n");
    for (int i = 0; i < cases.size(); i++) {
      Case c = cases.get(i);
      String name = "case-" + i + ".html";
      index.append("<li><a href=\"").append(name).append("\">กรณี ").append(i).append("</a></li>\n");
      put(name, open("กรณี " + i, c.head.startsWith("<base") ? "/" : "", c.head) + "<p>" + c.body + "</p>\n</main></body></html>\n");
      list.append(String.join("\t", c.kind, c.defect ? "defect" : "trap", c.mark, name)).append('\n');
    }
    put("index.html", index + "</ul>\n</main></body></html>\n");
    if (!cases.isEmpty()) {
      Files.writeString(dir.resolveSibling(dir.getFileName() + ".tsv"), list);
    }
  }

  private String page(int i) {
    String root = "../";
    StringBuilder out = new StringBuilder(open("หน้า " + i, root, ""));
    out.append("<p><img src=\"../logo.png\" alt=\"ตราสัญลักษณ์\" width=\"1\" height=\"1\"></p>\n");
    for (int part = 1; part <= 5; part++) {
      out.append("<h2 id=\"part-").append(part).append("\">").append(word()).append("</h2>\n<p>");
      for (int link = 0; link < 10; link++) {
        int to = part == 1 && link == 0 ? (i + 1) % pages : random.nextInt(pages);
        String fragment = random.nextBoolean() ? "#part-" + (1 + random.nextInt(5)) : "";
        out.append(word()).append(word()).append(" <a href=\"../").append(place(to)).append(fragment);
        out.append("\">").append(word()).append("</a> ");
      }
      out.append("</p>\n");
    }
    return out.append("</main></body></html>\n").toString();
  }

  private static String open(String title, String root, String head) {
    return "<!DOCTYPE html>\n<html lang=\"th\"><head><meta charset=\"utf-8\">\n"
        + "<title>" + title + " องค์การบริหารส่วนตำบลตัวอย่าง</title>\n" + "<link rel=\"stylesheet\" href=\"" + root
        + "style.css\">" + head + "</head>\n<body><header><a href=\"" + root
        + "index.html\">หน้าแรก</a></header>\n<main><h1>" + title + "</h1>\n";
  }

  private void plant() throws IOException {
    defect("a page that is not there", "gone-1.html", "<a href='gone-1.html'>ก</a>");
    defect("an image that is not there", "gone-2.png", "<img src='gone-2.png' alt='ก'>");
    inHead(true, "a style sheet that is not there", "gone-3.css", "<link rel=stylesheet href='gone-3.css'>");
    inHead(true, "a script that is not there", "gone-4.js", "<script src='gone-4.js'></script>");
    defect("a part of another page", "gone-5", "<a href='d0/p1.html#gone-5'>ก</a>");
    defect("a part of the same page", "gone-6", "<a href='#gone-6'>ก</a>");
    defect("a part that exists only in a template", "gone-7", "<template><b id=gone-7>ก</b></template><a href='#gone-7'>ก</a>");
    put("Report-8.html", small("แปด"));
    defect("capitals that differ", "report-8.html", "<a href='Report-8.html'>ก</a> <a href='report-8.html'>ข</a>");
    put("folder-9/notes.txt", "ก");
    defect("a folder without an index", "folder-9/", "<a href='folder-9/'>ก</a>");
    defect("a candidate in srcset", "gone-10.png", "<img src='logo.png' srcset='logo.png 1x, gone-10.png 2x' alt='ก'>");
    put("sheet-11.css", "body { background: url( 'gone-11.png' ) }\n");
    inHead(true, "url() in a style sheet", "gone-11.png", "<link rel=stylesheet href='sheet-11.css'>");
    defect("url() in a style attribute", "gone-12.png", "<b style='background: url(gone-12.png)'>ก</b>");
    defect("a frame", "gone-13.html", "<iframe src='gone-13.html' title='ก'></iframe>");
    defect("the poster of a video", "gone-14.png", "<video poster='gone-14.png'></video>");
    inHead(true, "meta refresh", "gone-15.html", "<meta http-equiv=refresh content='0; url=gone-15.html'>");
    defect("use in a drawing", "gone-16.svg", "<svg><use href='gone-16.svg#a'/></svg>");
    put("sub/twin-18.html", small("สิบแปดล่าง").replace("style.css", "../style.css").replace("index.html", "../index.html"));
    put("twin-17.html", small("สิบเจ็ด"));
    cases.add(new Case("a link moved by base", true, "twin-17.html", "",
            "<a href='twin-17.html'>ก</a> <a href='/twin-17.html'>ข</a>").withBase("sub/"));
    put("percent-18%41.html", small("สิบแปด"));
    defect("a percent sign that was not encoded", "percent-18%41.html", "<a href='percent-18%2541.html'>ก</a> <a href='percent-18%41.html'>ข</a>");
    put("letters-19-ก\u0e33.html", small("สิบเก้า"));
    defect("sara am in two letters", "letters-19-", "<a href='letters-19-ก\u0e4d\u0e32.html'>ก</a> <a href='letters-19-ก\u0e33.html'>ข</a>");
    defect("a form's target", "gone-20.html", "<form action='gone-20.html'><button>ก</button></form>");
    defect("an object", "gone-21.pdf", "<object data='gone-21.pdf'>ก</object>");
    put("minutes-22.pdf", "<!DOCTYPE html><title>404</title><p>ไม่พบหน้า");
    defect("an error page saved as PDF", "minutes-22.pdf", "<a href='minutes-22.pdf'>ก</a>");
    put("minutes-23.pdf", "");
    defect("an empty PDF", "minutes-23.pdf", "<a href='minutes-23.pdf'>ก</a>");
    inHead(true, "the image of a preview (og:image)", "gone-24.png", "<meta property='og:image' content='gone-24.png'>");
  }

  private void setTraps() throws IOException {
    trap("a link in a comment", "trap-1.html", "<!-- <a href='trap-1.html'>ก</a> -->ก");
    trap("a link in the text of a script", "trap-2.html", "<script>var a = \"<a href='trap-2.html'>ก</a>\";</script>");
    trap("a link in a text area", "trap-3.html", "<label>ก<textarea><a href='trap-3.html'>ก</a></textarea></label>");
    put("trap-4-แผน.html", small("กับดักสี่"));
    trap("a Thai name as it is", "trap-4-", "<a href='trap-4-แผน.html'>ก</a>");
    put("trap-5-แผน.html", small("กับดักห้า"));
    trap("a Thai name percent-encoded, small letters", "trap-5-", "<a href='trap-5-%e0%b9%81%e0%b8%9c%e0%b8%99.html'>ก</a>");
    put("trap-6.html", small("กับดักหก"));
    trap("a query after a file", "trap-6.html", "<a href='trap-6.html?v=1&amp;w=2'>ก</a>");
    trap("a Thai part, percent-encoded", "trap-7-", "<b id='trap-7-ก'>ก</b><a href='#trap-7-%E0%B8%81'>ก</a>");
    trap("the top of the page", "top", "<a href='#'>ก</a> <a href='#top'>ข</a>");
    put("trap-9.html", small("กับดักเก้า"));
    trap("a text fragment", "trap-9.html", "<a href='trap-9.html#:~:text=%E0%B8%81'>ก</a>");
    trap("the old way to name a part", "trap-10", "<a name='trap-10'></a><a href='#trap-10'>ก</a>");
    put("trap-11.html", small("กับดักสิบเอ็ด"));
    trap("spaces and a line break in an address", "trap-11.html", "<a href=' trap-\n11.html '>ก</a>");
    put("sub/trap-12.html", small("กับดักสิบสอง").replace("style.css", "../style.css").replace("index.html", "../index.html"));
    trap("a backslash", "trap-12.html", "<a href='sub\\trap-12.html'>ก</a>");
    cases.add(new Case("a link moved by base that works", false, "twin-18.html", "", "<a href='twin-18.html'>ก</a>").withBase("sub/"));
    put("trap-14.html", small("กับดักสิบสี่"));
    trap("dots above the root", "trap-14.html", "<a href='../../trap-14.html'>ก</a>");
    trap("a comma in srcset", "trap-15", "<img src='logo.png' alt='ก' srcset='data:image/png;base64,AAAA 1x, logo.png?trap-15,a 2x'>");
    trap("mail and telephone", "trap-16", "<a href='mailto:trap-16@example.go.th'>ก</a> <a href='tel:+6620000000'>ข</a>");
    put("trap-17.html", small("กับดักสิบเจ็ด"));
    trap("an address without quotes and an entity", "trap-17.html", "<a href=trap&#45;17.html>ก</a>");
    put("folder-18/index.html", small("กับดักสิบแปด").replace("style.css", "../style.css").replace("'index.html", "'../index.html").replace("\"index.html", "\"../index.html"));
    trap("a folder with an index", "folder-18", "<a href='folder-18/'>ก</a>");
  }

  private static String small(String title) {
    return open(title, "", "") + "<p>ก</p></main></body></html>\n";
  }

  private void defect(String kind, String mark, String body) {
    cases.add(new Case(kind, true, mark, "", body));
  }

  private void trap(String kind, String mark, String body) {
    cases.add(new Case(kind, false, mark, "", body));
  }

  private void inHead(boolean defect, String kind, String mark, String head) {
    cases.add(new Case(kind, defect, mark, head, "ก"));
  }

  /** Folders of a hundred, so that no folder is a crowd. */
  private static String place(int i) {
    return "d" + i / 100 + "/p" + i + ".html";
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private void put(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
