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
  private final Readings readings;
  private final Consumer<Problem> problems;
  private final List<Found> found = new ArrayList<>();

  /**
   * @param prefix of the folder it lies in
   */
  private record Found(String prefix, Folder.Entry entry) {}

  private record Read(List<ContentFile> files, List<Problem> problems) {}

  FilesReader(Folder folder, Readings readings, Consumer<Problem> problems) {
    this.folder = folder;
    this.readings = readings;
    this.problems = problems;
  }

  /** Below the {@code files} folder, by path. */
  List<ContentFile> read(Folder.Entry top) {
    walk(top, "", 1);
    Read read = readings.made(top.shown(), found, () -> read(found));
    read.problems.forEach(problems);
    return read.files;
  }

  private void walk(Folder.Entry at, String prefix, int depth) {
    if (depth > MAX_DEPTH) {
      problems.accept(TOO_DEEP.at(Place.of(at.shown()), Integer.toString(MAX_DEPTH)));
      return;
    }
    for (Folder.Entry entry : folder.list(at)) {
      if (entry.isFolder()) {
        walk(entry, prefix + entry.name() + "/", depth + 1);
      } else {
        found.add(new Found(prefix, entry));
      }
    }
  }

  private static Read read(List<Found> found) {
    List<ContentFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, String> byAddress = new HashMap<>();
    for (Found one : found) {
      Folder.Entry entry = one.entry;
      String before = byAddress.putIfAbsent(address(one.prefix, entry.name()), entry.shown());
      if (before == null) {
        files.add(new ContentFile(one.prefix + entry.name(), entry.bytes()));
      } else {
        problems.add(SAME_ADDRESS.at(Place.of(entry.shown()), entry.shown(), before));
      }
    }
    return new Read(List.copyOf(files), List.copyOf(problems));
  }

  /** Where it will be published: folders in lower case, everything composed. */
  private static String address(String prefix, String name) {
    return Normalizer.normalize(prefix.toLowerCase(Locale.ROOT) + name, Normalizer.Form.NFC);
  }
}
