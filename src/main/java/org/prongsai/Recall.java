package org.prongsai;

import org.prongsai.bake.KeyedPages;
import org.prongsai.check.KnownSite;
import org.prongsai.ita.KnownYears;
import org.prongsai.keep.Originals;
import org.prongsai.plan.KnownPlan;
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
  private Readings readings = Readings.none();

  private Recall(boolean keeps) {
    this.keeps = keeps;
    this.years = keeps ? KnownYears.kept() : KnownYears.none();
    this.plan = keeps ? KnownPlan.kept() : KnownPlan.none();
    this.pages = keeps ? KeyedPages.kept() : KeyedPages.none();
    this.site = keeps ? KnownSite.kept() : KnownSite.none();
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
      readings = readings.again(file -> Originals.before(file).filter(stamp -> stamp.tells(look)));
    }
    return readings;
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
}
