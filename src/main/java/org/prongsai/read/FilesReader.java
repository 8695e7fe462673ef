package org.prongsai.read;

import static org.prongsai.problem.Rule.SAME_ADDRESS;
import static org.prongsai.problem.Rule.TOO_DEEP;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.prongsai.model.ContentFile;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Lists the files of a year; their bytes are not read. */
final class FilesReader {
  private static final int MAX_DEPTH = 16;

  private final Folder folder;
  private final Consumer<Problem> problems;
  private final List<ContentFile> files = new ArrayList<>();
  private final Map<String, String> byAddress = new HashMap<>();

  FilesReader(Folder folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Below the {@code files} folder, by path. */
  List<ContentFile> read(Folder.Entry top) {
    walk(top, "", 1);
    return files;
  }

  private void walk(Folder.Entry at, String prefix, int depth) {
    if (depth > MAX_DEPTH) {
      problems.accept(TOO_DEEP.at(Place.of(at.shown()), Integer.toString(MAX_DEPTH)));
      return;
    }
    for (Folder.Entry entry : folder.list(at.path(), at.shown())) {
      if (entry.isFolder()) {
        walk(entry, prefix + entry.name() + "/", depth + 1);
        continue;
      }
      ContentFile file = new ContentFile(prefix + entry.name(), entry.bytes());
      String before = byAddress.putIfAbsent(address(prefix, entry.name()), entry.shown());
      if (before == null) {
        files.add(file);
      } else {
        problems.accept(SAME_ADDRESS.at(Place.of(entry.shown()), entry.shown(), before));
      }
    }
  }

  /** Where it will be published: folders in lower case, everything composed. */
  private static String address(String prefix, String name) {
    return Normalizer.normalize(prefix.toLowerCase(Locale.ROOT) + name, Normalizer.Form.NFC);
  }
}
