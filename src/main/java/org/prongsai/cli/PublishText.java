package org.prongsai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.Publishing;
import org.prongsai.problem.Words;
import org.prongsai.report.Publication;
import org.prongsai.report.Publication.Change;

/** What a publish did, or would do, in lines for a person. */
final class PublishText {
  private static final Pattern OF_ITEM = Pattern.compile("(\\d{4})/(?:oit|files)/(o\\d+)/.*");
  private static final int MOST_FILES = 20;
  private static final long KB = 1024;

  private final Words words;

  PublishText(Words words) {
    this.words = words;
  }

  List<String> of(Publishing.Done done, boolean dryRun, Path folder) {
    List<String> lines = new ArrayList<>();
    if (done.changes().isEmpty()) {
      lines.add(words.text("publish.not-done", done.target()));
      return lines;
    }
    Publication changes = done.changes().get();
    if (dryRun) {
      byItem(changes, lines);
      byFile(changes, lines);
    }
    lines.add(
        words.text(
            dryRun ? "publish.plan" : "publish.done",
            changes.target(),
            count(changes, Change.NEW, Change.ADOPTED),
            count(changes, Change.CHANGED, Change.RESTORED),
            count(changes, Change.DELETED),
            Integer.toString(changes.total()),
            size(changes.bytes())));
    if (!changes.files().isEmpty() && !changes.kind().equals("zip")) {
      lines.add(words.text(changes.atOnce() ? "publish.at-once" : "publish.one-by-one"));
    }
    if (!dryRun) {
      long shown = changes.items().stream().filter(i -> i.seen() == Publication.Seen.SHOWN).count();
      if (changes.url().isPresent() && !changes.items().isEmpty()) {
        lines.add(
            words.text(
                "publish.shown",
                Long.toString(shown),
                Integer.toString(changes.items().size()),
                changes.url().get()));
      }
      lines.add(
          words.text(
              "publish.proof",
              folder.resolve("target/report").resolve(Publishing.PROOF).normalize().toString()));
    }
    return lines;
  }

  private static String count(Publication changes, Change... kinds) {
    long sum = 0;
    for (Change kind : kinds) {
      sum += changes.count(kind);
    }
    return Long.toString(sum);
  }

  /** A line an item that changes; the rest of the site in one. */
  private void byItem(Publication changes, List<String> lines) {
    Map<String, List<Publication.File>> items =
        changes.files().stream()
            .collect(Collectors.groupingBy(f -> item(f.path()), TreeMap::new, Collectors.toList()));
    items.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, ?> e) -> e.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            e -> {
              List<Publication.File> files = e.getValue();
              lines.add(
                  words.text(
                      "publish.item",
                      e.getKey().isEmpty() ? words.text("publish.other") : e.getKey(),
                      count(files, Change.NEW),
                      count(files, Change.CHANGED),
                      count(files, Change.DELETED),
                      size(
                          files.stream()
                              .filter(f -> f.change() != Change.DELETED)
                              .mapToLong(Publication.File::size)
                              .sum())));
            });
  }

  private static String count(List<Publication.File> files, Change kind) {
    return Long.toString(files.stream().filter(f -> f.change() == kind).count());
  }

  private static String item(String path) {
    Matcher m = OF_ITEM.matcher(path);
    return m.matches() ? m.group(1) + " " + m.group(2).toUpperCase(java.util.Locale.ROOT) : "";
  }

  private void byFile(Publication changes, List<String> lines) {
    changes.files().stream()
        .limit(MOST_FILES)
        .forEach(
            f ->
                lines.add(
                    "  " + words.text("publish.change." + f.change().id()) + "  " + f.path()));
    int more = changes.files().size() - MOST_FILES;
    if (more > 0) {
      lines.add("  " + words.text("publish.more-files", Integer.toString(more)));
    }
  }

  /** In KB or MB, with one decimal and a point whatever the locale. */
  static String size(long bytes) {
    if (bytes < KB * KB) {
      return (bytes + KB - 1) / KB + " KB";
    }
    long tenths = bytes * 10 / (KB * KB);
    return tenths / 10 + "." + tenths % 10 + " MB";
  }
}
