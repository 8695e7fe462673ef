package org.prongsai.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.prongsai.Folders;

/**
 * A made-up site: pages that say which assets they need, with the assets' content, so that a reader
 * can tell whether a page came before them.
 */
final class MadeSite {
  final TreeMap<String, String> texts = new TreeMap<>();

  /** Some pages, assets and documents; few names, so that two sites overlap. */
  static MadeSite random(Random random, int files) {
    MadeSite site = new MadeSite();
    List<String> assets = new ArrayList<>();
    for (int i = 0; i < 1 + files / 5; i++) {
      String path = "assets/" + (i % 2 == 0 ? "css/s" : "js/s") + random.nextInt(files) + ".css";
      site.texts.put(path, "asset " + random.nextInt(3));
      assets.add(path);
    }
    for (int i = 0; i < files / 5; i++) {
      String path = "2568/files/o" + random.nextInt(4) + "/แผน " + random.nextInt(files) + ".pdf";
      site.texts.put(path, "document " + random.nextInt(3) + "x".repeat(random.nextInt(50)));
    }
    for (int i = 0; i < files / 2; i++) {
      String folder = random.nextBoolean() ? "2568/oit/o" + random.nextInt(files) : "units/u" + i;
      site.page(folder + "/index.html", assets.get(random.nextInt(assets.size())));
    }
    site.page("index.html", assets.get(0));
    return site;
  }

  MadeSite page(String path, String needs) {
    texts.put(path, "page\nneeds " + needs + " " + texts.get(needs).replace(' ', '_') + "\n");
    return this;
  }

  MadeSite file(String path, String text) {
    texts.put(path, text);
    return this;
  }

  /** On this machine's disk, where a publish reads it. */
  Site in(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return Site.of(folder);
  }

  TreeMap<String, String> hashes() {
    TreeMap<String, String> hashes = new TreeMap<>();
    texts.forEach((path, text) -> hashes.put(path, Hashes.ofText(text)));
    return hashes;
  }

  /**
   * What a reader would complain about: a page of this site whose asset is not there as this site
   * has it, or any page whose asset is not there at all.
   */
  List<String> complaints(Map<String, byte[]> host) {
    List<String> complaints = new ArrayList<>();
    host.forEach(
        (path, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          if (!path.startsWith(Reserved.PREFIX) && text.startsWith("page\nneeds ")) {
            String[] needs = text.lines().toList().get(1).split(" ");
            byte[] asset = host.get(needs[1]);
            boolean ours = text.equals(texts.get(path));
            if (asset == null) {
              complaints.add(path + " lacks " + needs[1]);
            } else if (ours
                && !new String(asset, StandardCharsets.UTF_8).replace(' ', '_').equals(needs[2])) {
              complaints.add(path + " came before its " + needs[1]);
            }
          }
        });
    return complaints;
  }
}
