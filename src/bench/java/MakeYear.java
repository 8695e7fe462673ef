import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a made-up agency with one judged year: {@code java MakeYear.java DIR ITEMS FILES}. The
 * files are dropped into the items' folders in turn, a kilobyte each.
 */
public class MakeYear {
  public static void main(String[] args) throws IOException {
    Path content = Path.of(args[0]).resolve("content");
    int items = Integer.parseInt(args[1]);
    int files = Integer.parseInt(args[2]);
    Files.createDirectories(content.resolve("2562"));
    Files.writeString(
        content.resolve("agency.yaml"),
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n"
            + "units:\n  - {id: office, name: สำนักปลัด}\n");
    StringBuilder oit = new StringBuilder("closed: true\nitems:\n");
    for (int i = 1; i <= items; i++) {
      oit.append("  - item: O").append(i).append("\n    unit: office\n");
    }
    Files.writeString(content.resolve("2562/oit.yaml"), oit);
    byte[] kilobyte = "ข้อมูลสาธารณะที่สมมติขึ้น ".repeat(14).getBytes("UTF-8");
    for (int i = 0; i < files; i++) {
      Path folder = content.resolve("2562/files/O" + (i % items + 1));
      Files.createDirectories(folder);
      Files.write(folder.resolve("document-" + i + ".txt"), kilobyte);
    }
  }
}
