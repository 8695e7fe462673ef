import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a made-up agency whose evidence is PDFs: {@code java MakePdfs.java DIR FILES MEGABYTES}, the
 * size of each. One large stream of noise, as a scanner makes; the page stands before it in every
 * other file, behind it in the rest.
 */
public class MakePdfs {
  public static void main(String[] args) throws IOException {
    Path content = Path.of(args[0]).resolve("content");
    int files = Integer.parseInt(args[1]);
    byte[] noise = new byte[Integer.parseInt(args[2]) << 20];
    Files.createDirectories(content.resolve("2562"));
    Files.writeString(
        content.resolve("agency.yaml"),
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n");
    Files.writeString(content.resolve("2562/oit.yaml"), "closed: true\nitems: []\n");
    Random random = new Random(2562);
    for (int i = 0; i < files; i++) {
      Path folder = content.resolve("2562/files/O" + (i % 43 + 1));
      Files.createDirectories(folder);
      random.nextBytes(noise);
      Files.write(folder.resolve("scan-" + i + ".pdf"), pdf(noise, i % 2 == 0));
    }
  }

  private static byte[] pdf(byte[] noise, boolean pageFirst) throws IOException {
    String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
    int[] places = new int[5];
    ByteArrayOutputStream out = new ByteArrayOutputStream(noise.length + 1000);
    write(out, "%PDF-1.4\n");
    places[1] = object(out, 1, "<< /Type /Catalog /Pages 2 0 R >>");
    places[2] = object(out, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    if (pageFirst) {
      places[3] = object(out, 3, page);
    }
    places[4] = out.size();
    write(out, "4 0 obj\n<< /Length " + noise.length + " >>\nstream\n");
    out.write(noise);
    write(out, "\nendstream\nendobj\n");
    if (!pageFirst) {
      places[3] = object(out, 3, page);
    }
    int table = out.size();
    StringBuilder end = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    for (int i = 1; i < 5; i++) {
      String digits = Integer.toString(places[i]);
      end.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
    }
    write(out, end + "trailer << /Root 1 0 R /Size 5 >>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static int object(ByteArrayOutputStream out, int number, String body) throws IOException {
    int place = out.size();
    write(out, number + " 0 obj\n" + body + "\nendobj\n");
    return place;
  }

  private static void write(ByteArrayOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
