import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether two folders hold the same pages, before anybody compares how fast they were made: {@code
 * java ComparePages.java OURS THEIRS}. The same number of pages, the same size within 5 %, and the
 * same words inside {@code <main>} on sampled pages. Ends with 1 when not.
 */
public class ComparePages {
  private static final int SAMPLES = 20;

  public static void main(String[] args) throws IOException {
    Path ours = Path.of(args[0]);
    Path theirs = Path.of(args[1]);
    List<Path> pages = pages(ours);
    List<Path> others = pages(theirs);
    long size = size(pages);
    long other = size(others);
    double ratio = (double) other / size;
    boolean same = pages.size() == others.size() && ratio > 0.95 && ratio < 1.05;
    int differing = 0;
    for (int i = 0; i < SAMPLES; i++) {
      Path page = pages.get((int) ((long) i * pages.size() / SAMPLES));
      Path twin = theirs.resolve(ours.relativize(page));
      if (!Files.exists(twin) || !words(page).equals(words(twin))) {
        System.err.println("differs: " + ours.relativize(page));
        differing++;
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "%s: %d pages of %d, size %.3f of ours, %d of %d sampled pages with other words%n",
        theirs.getFileName(), others.size(), pages.size(), ratio, differing, SAMPLES);
    System.exit(same && differing == 0 ? 0 : 1);
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> p.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static long size(List<Path> pages) throws IOException {
    long size = 0;
    for (Path page : pages) {
      size += Files.size(page);
    }
    return size;
  }

  private static String words(Path page) throws IOException {
    String html = Files.readString(page, StandardCharsets.UTF_8);
    int start = Math.max(0, html.indexOf("<main"));
    int end = html.indexOf("</main>");
    String main = html.substring(start, end < 0 ? html.length() : end);
    return main.replaceAll("(?s)<[^>]*>", " ")
        .replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'").replace("&gt;", ">")
        .replaceAll("\\s+", " ").strip();
  }
}
