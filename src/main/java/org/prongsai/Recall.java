package org.prongsai;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.prongsai.bake.KeyedPages;
import org.prongsai.check.KnownSite;
import org.prongsai.ita.KnownYears;
import org.prongsai.keep.Sight;
import org.prongsai.keep.Stamp;
import org.prongsai.plan.KnownPlan;
import org.prongsai.read.Looks;
import org.prongsai.read.Readings;

/**
 * What one JVM knows of a site that it builds again and again, besides what the manifest carries:
 * the records that the content gave, the pages planned from them and their keys, where their links
 * led. Each is used only for what is equal to what it was made from; see decision 0008.
 */
final class Recall {
  private final boolean keeps;
  private final KnownYears years;
  private final KnownPlan plan;
  private final KeyedPages pages;
  private final KnownSite site;
  private final KnownProof proof;
  private Readings readings = Readings.none();

  private Recall(boolean keeps) {
    this.keeps = keeps;
    this.years = keeps ? KnownYears.kept() : KnownYears.none();
    this.plan = keeps ? KnownPlan.kept() : KnownPlan.none();
    this.pages = keeps ? KeyedPages.kept() : KeyedPages.none();
    this.site = keeps ? KnownSite.kept() : KnownSite.none();
    this.proof = keeps ? KnownProof.kept() : KnownProof.none();
  }

  /** For a site that is built once. */
  static Recall none() {
    return new Recall(false);
  }

  static Recall kept() {
    return new Recall(true);
  }

  /**
   * For the next reading of the content.
   *
   * @param look when it begins, by the clock of the disk; see {@link
   *     org.prongsai.keep.Stamp#tells(long)}
   */
  Readings readings(long look) {
    if (keeps) {
      readings = readings.again(path -> look(path, look));
    }
    return readings;
  }

  private static Looks.Look look(Path path, long when) throws IOException {
    Sight sight = Sight.of(path);
    Optional<Stamp> stamp = Optional.of(sight.stamp()).filter(s -> s.tells(when));
    return switch (sight.kind()) {
      case FILE -> new Looks.Look(Looks.Kind.FILE, sight.bytes(), stamp);
      case FOLDER -> new Looks.Look(Looks.Kind.FOLDER, 0, stamp);
      case OTHER -> Looks.Look.OTHER;
    };
  }

  KnownYears years() {
    return years;
  }

  KnownPlan plan() {
    return plan;
  }

  KeyedPages pages() {
    return pages;
  }

  KnownSite site() {
    return site;
  }

  KnownProof proof() {
    return proof;
  }
}
