package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.prongsai.check.SiteFolder.Entry;
import org.prongsai.check.files.SoundFiles;
import org.prongsai.plan.Key;
import org.prongsai.problem.Problem;

/** Collects the facts of a site, page by page; safe to call from several threads. */
public final class FactsCollector {
  private final CheckOptions options;
  private final Texts texts = new Texts();
  private final ConcurrentMap<String, PageFacts> pages = new ConcurrentHashMap<>();
  private PageFacts[] learnt = {};

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
    return SiteFacts.of(options, pages.values(), new Inventory(inventory.build(), List.of()));
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
        KnownSite.none(),
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
    return here.merge(SiteFacts.of(options, List.of(), new Inventory(others.build(), List.of())));
  }

  /**
   * The same, with what is known of the files.
   *
   * @param sums the SHA-256 of files in hexadecimal, by their names in the site; of some or none
   */
  public SiteFacts finish(Path folder, SoundFiles sound, Map<String, String> sums)
      throws IOException {
    return finish(folder, sound, sums, KnownFacts.none(), KnownSite.none(), LaidFiles.UNKNOWN);
  }

  /**
   * The same, and a page or list that is known is not read again.
   *
   * @param before what the last look at it found
   * @param laid what is known of the folder: it is looked at only when that is not all
   */
  public SiteFacts finish(
      Path folder,
      SoundFiles sound,
      Map<String, String> sums,
      KnownFacts known,
      KnownSite before,
      LaidFiles laid)
      throws IOException {
    return finish(folder, sound, sums, known, before, laid, Progress.NONE);
  }

  private SiteFacts finish(
      Path folder,
      SoundFiles sound,
      Map<String, String> sums,
      KnownFacts known,
      KnownSite before,
      LaidFiles laid,
      Progress progress)
      throws IOException {
    Folder there = Folder.of(folder, laid);
    Names names = names(there, before);
    PageFacts[] documents = new PageFacts[names.count()];
    pages.values().forEach(page -> documents[names.number(page.file)] = page);
    BitSet handedOver = there(documents);
    before.fill(names, documents, laid::key, known);
    BitSet isKnown = there(documents);
    isKnown.andNot(handedOver);
    // Of a file that is no page by its name, the size is looked at in any case.
    BitSet done = (BitSet) isKnown.clone();
    done.and(names.pages());
    done.or(handedOver);
    List<Integer> ahead = new ArrayList<>();
    for (int i = done.nextClearBit(0); i < names.count(); i = done.nextClearBit(i + 1)) {
      ahead.add(i);
    }
    FolderReading reading = new FolderReading(options, texts, names, there.entries, documents);
    reading.run(
        ahead,
        (file, name) -> sound.look(file, name, Optional.ofNullable(sums.get(name))),
        progress);
    SiteFacts facts = reading.facts(there.problems, before);
    // What was known need not be learnt.
    learnt =
        IntStream.concat(handedOver.stream(), ahead.stream().mapToInt(i -> i))
            .mapToObj(i -> documents[i])
            .toArray(PageFacts[]::new);
    return facts;
  }

  /**
   * What is in a folder.
   *
   * @param names sorted
   * @param folders sorted
   */
  private record Folder(
      Optional<Listing> listing,
      Collection<String> names,
      Collection<String> folders,
      Set<String> refused,
      Predicate<String> has,
      Function<String, Entry> entries,
      List<Problem> problems) {
    static Folder of(Path folder, LaidFiles laid) throws IOException {
      Optional<Listing> listing = laid.listing();
      return listing.isPresent()
          ? of(listing.get(), name -> new Entry(folder.resolve(name), laid.bytes(name)))
          : of(SiteFolder.read(folder));
    }

    private static Folder of(Listing listing, Function<String, Entry> entries) {
      return new Folder(
          Optional.of(listing),
          listing.sorted(),
          listing.folders(),
          Set.of(),
          listing::has,
          entries,
          listing.problems());
    }

    private static Folder of(SiteFolder site) {
      return new Folder(
          Optional.empty(),
          site.files().keySet(),
          site.folders(),
          site.refused(),
          site.files()::containsKey,
          site.files()::get,
          site.problems());
    }
  }

  /** The names of the folder's files, and of what was handed over and is not there. */
  private Names names(Folder there, KnownSite before) {
    List<String> others = pages.keySet().stream().filter(there.has.negate()).toList();
    if (others.isEmpty()) {
      return before.names(there.listing, there.names, there.folders, there.refused);
    }
    Inventory.Builder all = new Inventory.Builder();
    all.names(there.names, there.folders, there.refused);
    others.forEach(all::file);
    return all.build();
  }

  private static BitSet there(PageFacts[] documents) {
    BitSet there = new BitSet();
    for (int i = 0; i < documents.length; i++) {
      there.set(i, documents[i] != null);
    }
    return there;
  }

  /** What was known, and what was learnt, for builds to come. */
  public KnownFacts learnt(KnownFacts known, Function<String, Optional<Key>> keys) {
    return known.with(learnt, keys);
  }
}
