package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.prongsai.check.SiteFolder.Entry;
import org.prongsai.check.files.SoundFiles;
import org.prongsai.plan.Key;

/** Collects the facts of a site, page by page; safe to call from several threads. */
public final class FactsCollector {
  private final CheckOptions options;
  private final Texts texts = new Texts();
  private final ConcurrentMap<String, PageFacts> pages = new ConcurrentHashMap<>();
  private final ThreadLocal<PageReader> readers =
      ThreadLocal.withInitial(() -> new PageReader(texts));

  FactsCollector(CheckOptions options) {
    this.options = options;
  }

  /**
   * Notes the facts of a page.
   *
   * @param file where it lies below the site's folder, with {@code /}
   */
  public void accept(String file, byte[] html) {
    PageText text = PageText.of(html);
    pages.put(file, readers.get().page(file, text.letters(), text.note()));
  }

  /** Notes the facts of a page that is already text. */
  public void accept(String file, String html) {
    accept(file, html.toCharArray());
  }

  /** The same; the letters are no longer the caller's. */
  public void accept(String file, char[] letters) {
    pages.put(file, readers.get().page(file, letters, Optional.empty()));
  }

  /** The facts of what was handed over, when nothing else belongs to the site. */
  public SiteFacts finish() {
    return finish(List.of(), List.of());
  }

  /** The same, with the names of other files and of folders that are there. */
  SiteFacts finish(Collection<String> files, Collection<String> folders) {
    Inventory.Builder inventory = new Inventory.Builder();
    pages.keySet().forEach(inventory::file);
    files.forEach(inventory::file);
    folders.forEach(inventory::folder);
    return new SiteFacts(options, new TreeMap<>(pages), inventory.build());
  }

  /**
   * Reads what was not handed over: every other page, style sheet and file of the folder.
   *
   * @throws IOException when the folder cannot be opened
   */
  public SiteFacts finish(Path folder) throws IOException {
    return finish(folder, Progress.NONE);
  }

  /** The same, telling how many pages are read. */
  public SiteFacts finish(Path folder, Progress progress) throws IOException {
    return finish(
        folder,
        SoundFiles.none(),
        Map.of(),
        KnownFacts.none(),
        KnownLinks.none(),
        LaidFiles.UNKNOWN,
        progress);
  }

  /**
   * The same, for a folder that will lie among other files.
   *
   * @param beside their names, as seen from the folder
   */
  public SiteFacts finish(Path folder, Collection<String> beside) throws IOException {
    SiteFacts here = finish(folder);
    Inventory.Builder others = new Inventory.Builder();
    beside.forEach(others::file);
    return here.merge(new SiteFacts(options, new TreeMap<>(), others.build()));
  }

  /**
   * The same, with what is known of the files.
   *
   * @param sums the SHA-256 of files in hexadecimal, by their names in the site; of some or none
   */
  public SiteFacts finish(Path folder, SoundFiles sound, Map<String, String> sums)
      throws IOException {
    return finish(folder, sound, sums, KnownFacts.none(), KnownLinks.none(), LaidFiles.UNKNOWN);
  }

  /**
   * The same, and a page or list that is known is not read again.
   *
   * @param links where those of the last look led
   * @param laid what is known of the folder: it is looked at only when that is not all
   */
  public SiteFacts finish(
      Path folder,
      SoundFiles sound,
      Map<String, String> sums,
      KnownFacts known,
      KnownLinks links,
      LaidFiles laid)
      throws IOException {
    return finish(folder, sound, sums, known, links, laid, Progress.NONE);
  }

  private SiteFacts finish(
      Path folder,
      SoundFiles sound,
      Map<String, String> sums,
      KnownFacts known,
      KnownLinks links,
      LaidFiles laid,
      Progress progress)
      throws IOException {
    Optional<Listing> listing = laid.listing();
    Inventory.Builder inventory = new Inventory.Builder(listing);
    pages.keySet().forEach(inventory::file);
    List<String> names;
    Function<String, Entry> files;
    if (listing.isPresent()) {
      names = listing.get().sorted();
      files = name -> new Entry(folder.resolve(name), laid.bytes(name));
    } else {
      SiteFolder site = SiteFolder.read(folder);
      inventory.add(site);
      names = List.copyOf(site.files().keySet());
      files = site.files()::get;
    }
    new FolderReading(
            options,
            texts,
            names,
            files,
            inventory,
            pages,
            file -> laid.key(file).flatMap(known::of))
        .run((file, name) -> sound.look(file, name, Optional.ofNullable(sums.get(name))), progress);
    return new SiteFacts(options, new TreeMap<>(pages), inventory.build(), links);
  }

  /** What was learnt, for builds to come. */
  public KnownFacts learnt(Function<String, Optional<Key>> keys) {
    return KnownFacts.of(pages, keys);
  }
}
