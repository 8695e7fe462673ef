package org.prongsai.plan;

import java.util.Locale;
import org.prongsai.model.ContentFile;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Logo;
import org.prongsai.model.ThaiText;

/** The addresses of the site. They never change once published: the entry forms hold them. */
public final class SitePaths {
  public static final PagePath HOME = new PagePath("");
  public static final PagePath ITA = new PagePath("ita/");
  public static final PagePath UNITS = new PagePath("units/");
  public static final PagePath CHANNELS = new PagePath("channels/");
  public static final PagePath SERVICES = new PagePath("services/");
  public static final PagePath CONTACT = new PagePath("contact/");
  public static final PagePath SEARCH = new PagePath("search/");

  /** What the search page's script looks through; loaded when somebody begins to search. */
  public static final PagePath SEARCH_INDEX = new PagePath("search/index.js");

  public static final PagePath CHANGES = new PagePath("changes/");

  /** The newest changes as an Atom feed; there when the site's address is known. */
  public static final PagePath FEED = new PagePath("changes/feed.xml");

  public static final PagePath DATA = new PagePath("data/");

  /** What the files in {@code data/} are and what their columns mean, for programs. */
  public static final PagePath DATA_PACKAGE = new PagePath("data/datapackage.json");

  public static final PagePath NOT_FOUND = new PagePath("404.html");

  private SitePaths() {}

  /** A part of what begins with a letter; the first part is the letter's own page. */
  static PagePath shelf(String letter, int part) {
    return new PagePath("search/" + letter + "/" + (part == 1 ? "" : part + "/"));
  }

  /**
   * @param number from 1, which has the oldest
   */
  static PagePath olderChanges(int number) {
    return new PagePath("changes/" + number + "/");
  }

  public static PagePath csv(String table) {
    return new PagePath("data/" + table + ".csv");
  }

  public static PagePath json(String table) {
    return new PagePath("data/" + table + ".json");
  }

  public static PagePath year(FiscalYear year) {
    return new PagePath(year + "/");
  }

  public static PagePath assessment(FiscalYear year) {
    return new PagePath(year + "/assessment/");
  }

  public static PagePath measures(FiscalYear year) {
    return new PagePath(year + "/measures/");
  }

  public static PagePath notice(FiscalYear year) {
    return new PagePath(year + "/notice/");
  }

  /** The picture of a code on a year's notice; {@code name} is {@code page} or a channel's id. */
  static PagePath code(FiscalYear year, String name) {
    return new PagePath(year + "/notice/qr-" + name + ".svg");
  }

  public static PagePath checklist(FiscalYear year) {
    return new PagePath(year + "/oit/");
  }

  public static PagePath item(FiscalYear year, ItemCode code) {
    return new PagePath(year + "/oit/" + code.slug() + "/");
  }

  public static PagePath unit(String id) {
    return new PagePath("units/" + id + "/");
  }

  public static PagePath channel(String id) {
    return new PagePath("channels/" + id + "/");
  }

  public static PagePath service(String id) {
    return new PagePath("services/" + id + "/");
  }

  public static PagePath free(String name) {
    return new PagePath(ThaiText.normal(name) + "/");
  }

  /** The agency's emblem: {@code assets/images/logo.png}. */
  public static PagePath logo(Logo logo) {
    return new PagePath("assets/images/logo." + logo.ending());
  }

  /** Folders in lower case, the name as given, NFC: {@code 2563/files/o42/แผน.pdf}. */
  public static PagePath file(FiscalYear year, ContentFile file) {
    int slash = file.path().lastIndexOf('/') + 1;
    String folder = file.path().substring(0, slash).toLowerCase(Locale.ROOT);
    return new PagePath(year + "/files/" + ThaiText.normal(folder + file.path().substring(slash)));
  }
}
