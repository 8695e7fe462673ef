import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes the content of made-up agencies: {@code java MakeContent.java DIR PAGES SEED [prose] [files
 * N] [agencies N]}. A site has exactly so many pages, and beside them those that lists of more than 400
 * entries are cut into; most of about 9 KB with 30 to 50 links: the items of as many fiscal years as fit, with files, pages and addresses as evidence, and free
 * pages for the rest. With {@code prose} there is one year, and all else is free pages in Markdown.
 * With {@code files}, so many more lie in the folders of the first year's items. With {@code
 * agencies}, each has a folder of its own below DIR. The same seed gives the same bytes.
 */
public class MakeContent {
  private static final String[] WORDS = {
    "แผนปฏิบัติการป้องกันการทุจริต", "รายงานผลการดำเนินงาน", "ประจำปีงบประมาณ", "องค์การบริหารส่วนตำบลตัวอย่าง",
    "ประกาศเจตนารมณ์", "นโยบายไม่รับของขวัญ", "การจัดซื้อจัดจ้าง", "ช่องทางร้องเรียน", "คู่มือการปฏิบัติงาน",
    "สถิติการให้บริการ", "เปิดโอกาสให้ประชาชนมีส่วนร่วม", "ข้อมูลเชิงสถิติ", "มาตรการส่งเสริมความโปร่งใส",
    "การบริหารทรัพยากรบุคคล", "และ", "ซึ่ง", "ของ", "ตาม", "เพื่อ", "ในรอบหกเดือนแรก", "โดยสำนักปลัด", "กองคลัง"
  };
  private static final int FIRST_YEAR = 2562;

  /** How many items the checklists of 2562–2569 ask for; later years have none, and here 96. */
  private static final int[] ASKED = {48, 43, 43, 43, 43, 35, 28, 26};

  /** Home, ITA, search, contact, changes, data, 404, the list of units and its unit. */
  private static final int FIXED = 9;

  private final Path content;
  private final Random random;
  private final int pages;
  private final boolean prose;
  private final int files;
  private int free;

  private MakeContent(Path folder, int pages, long seed, boolean prose, int files) {
    this.content = folder.resolve("content");
    this.pages = pages;
    this.random = new Random(seed);
    this.prose = prose;
    this.files = files;
  }

  public static void main(String[] args) throws IOException {
    Path dir = Path.of(args[0]);
    int pages = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    List<String> more = List.of(args).subList(3, args.length);
    boolean prose = more.contains("prose");
    int files = number(more, "files");
    if (!more.contains("agencies")) {
      new MakeContent(dir, pages, seed, prose, files).write();
      return;
    }
    for (int i = 1; i <= number(more, "agencies"); i++) {
      Path folder = dir.resolve("agency-" + "0".repeat(5 - Integer.toString(i).length()) + i);
      new MakeContent(folder, pages, seed * 1_000_003 + i, prose, files).write();
    }
  }

  private static int number(List<String> args, String after) {
    int at = args.indexOf(after);
    return at < 0 ? 0 : Integer.parseInt(args.get(at + 1));
  }

  private void write() throws IOException {
    List<Integer> years = new ArrayList<>();
    int left = pages - FIXED;
    while (left >= items(years.size()) + 2 && years.size() < (prose ? 1 : 138)) {
      left -= items(years.size()) + 2;
      years.add(FIRST_YEAR + years.size());
    }
    free = left;
    put(
        "agency.yaml",
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\nprovince: ตัวอย่าง\n"
            + "phone: 0 0000 0000\nhome: https://www.example.go.th/\nbaseUrl: https://ita.example.go.th/\n"
            + "units:\n  - {id: office, name: สำนักปลัด}\nchannels:\n"
            + "  - {id: qa, kind: qa, name: กระดานถามตอบ, url: https://www.example.go.th/webboard}\n");
    for (int i = 0; i < years.size(); i++) {
      year(years.get(i), items(i));
    }
    String kilobyte = "ข้อมูลสาธารณะที่สมมติขึ้น ".repeat(14);
    for (int i = 0; i < files; i++) {
      put(FIRST_YEAR + "/files/O" + (i % ASKED[0] + 1) + "/document-" + i + ".txt", kilobyte);
    }
    for (int i = 0; i < free; i++) {
      put("pages/" + name(i) + ".md", page(i));
    }
  }

  private static int items(int year) {
    return year < ASKED.length ? ASKED[year] : 96;
  }

  private void year(int year, int items) throws IOException {
    StringBuilder oit = new StringBuilder("closed: true\nitems:\n");
    for (int item = 1; item <= items; item++) {
      oit.append("  - item: O").append(item).append('\n');
      if (year >= FIRST_YEAR + ASKED.length) { // each its own title, or every year would link to every other
        oit.append("    title: ").append(words(3)).append(' ').append(year).append('-').append(item).append('\n');
      }
      if (item % 8 == 0) {
        oit.append("    unit: ").append("office").append('\n');
      }
      oit.append("    explanation: หน้าหลัก > ITA > ปี ").append(year).append(" > O").append(item).append('\n');
      oit.append("    evidence:\n");
      if (item % 4 == 0) {
        String file = "O" + item + "/" + words(1) + "-" + item + ".txt";
        put(year + "/files/" + file, paragraphs(1000 + random.nextInt(20_000)));
        oit.append("      - {file: ").append(file).append(", title: ").append(words(2)).append(", date: ");
        oit.append(year).append("-0").append(1 + random.nextInt(9)).append("-1").append(random.nextInt(10)).append("}\n");
      }
      for (int line = 0; line < 11; line++) {
        oit.append("      - {").append(evidence(line)).append(", title: ").append(words(1)).append(' ');
        oit.append(line + 1).append("}\n");
      }
    }
    put(year + "/oit.yaml", oit.toString());
  }

  /** Half on this site, half on the old one, as it is in life. */
  private String evidence(int line) {
    return line % 2 == 1
        ? "url: https://www.example.go.th/news/" + random.nextInt(100_000)
        : free == 0 ? "page: ita" : "page: pages/" + name(random.nextInt(free));
  }

  private static String name(int i) {
    return "news-" + i;
  }

  private String page(int i) {
    StringBuilder out = new StringBuilder("---\ntitle: ").append(words(3)).append(' ').append(i);
    out.append("\ndate: 2568-0").append(1 + random.nextInt(9)).append("-1").append(random.nextInt(10));
    out.append("\n---\n");
    for (int part = 1; part <= 4; part++) {
      out.append("## ").append(words(2)).append("\n\n");
      for (int link = 0; link < 9; link++) {
        out.append(words(1)).append(" [").append(words(1)).append("](../");
        out.append(name(random.nextInt(free))).append("/index.html) ");
        if (link == 4) {
          out.append("\n\n");
        }
      }
      out.append("\n\n");
    }
    return out.toString();
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder(WORDS[random.nextInt(14)]);
    for (int i = 1; i < count; i++) {
      out.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return out.toString();
  }

  private String paragraphs(int bytes) {
    StringBuilder out = new StringBuilder();
    while (out.length() * 3 < bytes) {
      out.append(words(6)).append('\n');
    }
    return out.toString();
  }

  private void put(String name, String text) throws IOException {
    Path file = content.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
