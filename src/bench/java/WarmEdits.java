import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.prongsai.SiteBuilder;
import org.prongsai.check.Progress;

/**
 * Edits one file again and again and builds after each edit in one JVM: {@code java -cp
 * target/prongsai.jar WarmEdits.java DIR FILE ROUNDS}. Every {@code หน้าหลัก} or {@code title:} of
 * FILE's first such line gets a number. The first build is cold; the median is of the last half.
 */
public class WarmEdits {
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path file = Path.of(args[1]);
    int rounds = Integer.parseInt(args[2]);
    String text = Files.readString(file);
    long[] took = new long[rounds];
    long[] cpu = new long[rounds];
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (SiteBuilder builder = new SiteBuilder(folder)) {
      for (int i = 0; i < rounds; i++) {
        Files.writeString(file, text.replaceFirst("(title|explanation): ", "$1: " + i + " "));
        Thread.sleep(100); // as long as an editor and whoever watches it take; then a stamp tells
        long start = System.nanoTime();
        long used = system.getProcessCpuTime();
        builder.build(LocalDate.of(2026, 11, 22), r -> Map.of(), Progress.NONE, note -> {});
        took[i] = (System.nanoTime() - start) / 1_000_000;
        cpu[i] = (system.getProcessCpuTime() - used) / 1_000_000;
      }
    } finally {
      Files.writeString(file, text);
    }
    long first = took[0];
    long[] last = Arrays.copyOfRange(took, rounds / 2, rounds);
    Arrays.sort(last);
    long[] lastCpu = Arrays.copyOfRange(cpu, rounds / 2, rounds);
    Arrays.sort(lastCpu);
    System.out.printf(
        Locale.ROOT,
        "first %d ms, then median %d ms (CPU %d ms), fastest %d, slowest %d%n",
        first,
        last[last.length / 2],
        lastCpu[lastCpu.length / 2],
        last[0],
        last[last.length - 1]);
  }
}
