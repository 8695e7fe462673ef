package org.prongsai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePlan;
import org.prongsai.plan.SitePlan.PlannedFile;
import org.prongsai.problem.Problem;

/** A site's folder with templates and assets of its own, and what is baked from it. */
final class Site {
  final Path folder;
  final Path out;
  final Map<String, String> handedOn = new ConcurrentSkipListMap<>();
  private Optional<String> baseUrl = Optional.empty();
  private List<PlannedFile> files = List.of();

  Site(Path root) {
    this.folder = root.resolve("site");
    this.out = root.resolve("out");
  }

  Site template(String name, String text) throws IOException {
    return file("templates/" + name, text);
  }

  Site file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Site at(String address) {
    baseUrl = Optional.of(address);
    return this;
  }

  Site files(PlannedFile... planned) {
    files = List.of(planned);
    return this;
  }

  List<Problem> bake(Page... pages) {
    return bakeTo(out, pages);
  }

  List<Problem> bakeTo(Path target, Page... pages) {
    return Baker.bake(
        new SitePlan(List.of(pages), files, baseUrl),
        Pages.theme(folder),
        PlannedFiles.copied(
            file -> folder.resolve("content/" + file.year().be() + "/files/" + file.file().path())),
        target,
        baked -> handedOn.put(baked.file(), new String(baked.letters())));
  }

  String read(String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  boolean has(String file) {
    return Files.exists(out.resolve(file));
  }

  static SortedMap<String, byte[]> bytes(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
