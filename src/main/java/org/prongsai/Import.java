package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Reasons;
import org.prongsai.read.BookImport;

/** What comes from a spreadsheet into content. */
public final class Import {
  private Import() {}

  /**
   * Reads a workbook, a CSV, or a folder of CSV.
   *
   * @throws Refusal when there is no such file, or nothing of ours in it
   */
  public static Checked<List<BookImport.Document>> read(Path file, Path site)
      throws Refusal, IOException {
    if (!Files.exists(file)) {
      throw new Refusal("refusal.no-such-file", file.toString());
    }
    if (!BookImport.isCalledSo(file)) {
      throw new Refusal("refusal.import-kind", file.toString());
    }
    Checked<List<BookImport.Document>> read = BookImport.of(file, site);
    if (read.value().isEmpty() && read.problems().isEmpty()) {
      throw new Refusal("refusal.no-sheets", file.toString());
    }
    return read;
  }

  /**
   * Writes the documents: all of them or none. What is replaced stays beside, with a {@code ~} at
   * the end of its name, which no build reads.
   *
   * @throws Refusal when one of them is there and must not be replaced, or cannot be written
   */
  public static List<Path> write(List<BookImport.Document> documents, Path site, boolean overwrite)
      throws Refusal {
    Path content = site.resolve("content");
    List<Path> there =
        documents.stream()
            .map(d -> content.resolve(d.path()))
            .filter(p -> Files.exists(p, LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!there.isEmpty() && !overwrite) {
      throw new Refusal(
          "refusal.import-there",
          there.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    List<Path> written = new ArrayList<>();
    Path at = content;
    try {
      for (BookImport.Document document : documents) {
        at = content.resolve(document.path());
        Files.createDirectories(at.getParent());
        Files.writeString(beside(at, ".new"), document.text());
        written.add(at);
      }
      for (Path path : written) {
        at = path;
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.copy(
              path,
              path.resolveSibling(path.getFileName() + "~"),
              StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(beside(path, ".new"), path, StandardCopyOption.REPLACE_EXISTING);
      }
      return written;
    } catch (IOException e) {
      for (Path path : written) {
        forget(beside(path, ".new"));
      }
      throw new Refusal("refusal.cannot-write", at.toString(), Reasons.of(e));
    }
  }

  /** Begins with a dot: a build that runs meanwhile does not read it. */
  private static Path beside(Path path, String ending) {
    return path.resolveSibling("." + path.getFileName() + ending);
  }

  private static void forget(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The refusal says what to mend; a leftover is no content.
    }
  }
}
