package org.prongsai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.prongsai.check.PageFacts.Finding;
import org.prongsai.check.PageFacts.Form;
import org.prongsai.problem.Rule;

/** Gathers the facts of one document while it is read. Offsets are characters from its start. */
final class FactsBuilder {
  private final Texts texts;
  private final String file;
  private final char[] letters;
  private int[] lineStarts = {};

  /** The line that was asked for last. */
  private int near = 1;

  private final List<String> written = new ArrayList<>();
  private byte[] kinds = new byte[32];
  private int[] offsets = new int[32];
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final TreeSet<String> maps = new TreeSet<>();
  private int last = -1;
  private Optional<String> base = Optional.empty();
  private String title = "";

  FactsBuilder(String file, char[] letters, Texts texts) {
    this.file = file;
    this.texts = texts;
    this.letters = letters;
  }

  private static int[] lineStarts(char[] letters) {
    int[] starts = new int[64];
    int count = 1;
    for (int at = 0; at < letters.length; at++) {
      if (letters[at] == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = at + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  void use(LinkKind kind, String target, int offset) {
    int n = written.size();
    if (isRepeated(target, offset)) {
      return;
    }
    last = Math.max(last, offset);
    if (n == kinds.length) {
      kinds = Arrays.copyOf(kinds, n * 2);
      offsets = Arrays.copyOf(offsets, n * 2);
    }
    written.add(texts.one(target));
    kinds[n] = (byte) kind.ordinal();
    offsets[n] = offset;
  }

  /** The parser may repeat an element of the source (HTML 13.2.4.3); a link is told once. */
  private boolean isRepeated(String target, int offset) {
    if (offset > last) {
      return false;
    }
    for (int i = written.size() - 1; i >= 0 && i > written.size() - 64; i--) {
      if (offsets[i] == offset && written.get(i).equals(target)) {
        return true;
      }
    }
    return false;
  }

  void id(String id) {
    ids.add(id);
  }

  /** How many were told, the same one counted each time. */
  int idsWritten() {
    return ids.size();
  }

  void map(String name) {
    maps.add(name);
  }

  /** Only the first counts (HTML 4.2.3). */
  void base(String href) {
    if (base.isEmpty()) {
      base = Optional.of(href);
    }
  }

  void title(String text) {
    title = text;
  }

  void find(Rule rule, int offset, String... args) {
    findings.add(new Finding(rule, line(offset), column(offset), List.of(args), Optional.empty()));
  }

  void findTarget(Rule rule, int offset, String target, String... args) {
    findings.add(
        new Finding(rule, line(offset), column(offset), List.of(args), Optional.of(target)));
  }

  /** Takes back what was found at a place. */
  void forget(Rule rule, int offset) {
    int line = line(offset);
    int column = column(offset);
    findings.removeIf(f -> f.rule() == rule && f.line() == line && f.column() == column);
  }

  private int line(int offset) {
    if (offset < 0) {
      return 0;
    }
    if (lineStarts.length == 0) {
      lineStarts = lineStarts(letters);
    }
    if (!isOn(near, offset)) {
      // Links come one after the other: mostly it is the same line as before.
      int at = Arrays.binarySearch(lineStarts, offset);
      near = at >= 0 ? at + 1 : -at - 1;
    }
    return near;
  }

  private boolean isOn(int line, int offset) {
    return lineStarts[line - 1] <= offset
        && (line == lineStarts.length || offset < lineStarts[line]);
  }

  private int column(int offset) {
    return offset < 0 ? 0 : offset - lineStarts[line(offset) - 1] + 1;
  }

  private String[] sortedIds() {
    String[] sorted = ids.toArray(String[]::new);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || !sorted[i].equals(sorted[i - 1])) {
        sorted[kept++] = texts.one(sorted[i]);
      }
    }
    return kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept);
  }

  PageFacts build(Form form) {
    int n = written.size();
    int[] lines = new int[n];
    int[] columns = new int[n];
    for (int i = 0; i < n; i++) {
      lines[i] = line(offsets[i]);
      columns[i] = column(offsets[i]);
    }
    return new PageFacts(
        file,
        form,
        base,
        texts.one(title),
        findings,
        sortedIds(),
        maps.toArray(String[]::new),
        written.toArray(String[]::new),
        Arrays.copyOf(kinds, n),
        lines,
        columns);
  }
}
