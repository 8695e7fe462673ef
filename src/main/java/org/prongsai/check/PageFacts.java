package org.prongsai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * What one page, drawing, style sheet or list of addresses defines and uses; nothing about the rest
 * of the site. Kept small: arrays instead of an object a link, because a site may have millions.
 */
final class PageFacts {
  /** What kind of document it is. */
  enum Form {
    /** Read by people; has ids; the page rules hold. */
    PAGE,
    /** A page that shows nothing of its own: it sends its reader on, or is empty. */
    REDIRECT,
    /** Has ids. */
    DRAWING,
    /** Not read: nobody knows what it holds. */
    UNREAD,
    /** Style sheet, sitemap, feed, manifest: only refers. */
    LIST
  }

  /** Something wrong with the page by itself; line 0 is unknown. */
  record Finding(Rule rule, int line, int column, List<String> args, Optional<String> target) {
    Problem in(String file) {
      Problem problem = rule.at(new Place(file, line, column), args.toArray(String[]::new));
      return target.map(problem::target).orElse(problem);
    }
  }

  private static final String[] NONE = {};

  final String file;
  final Form form;
  final Optional<String> base;
  final String title;
  final List<Finding> findings;
  final String[] ids;
  final String[] maps;
  final String[] written;
  final byte[] kinds;
  final int[] lines;
  final int[] columns;

  PageFacts(
      String file,
      Form form,
      Optional<String> base,
      String title,
      List<Finding> findings,
      String[] sortedIds,
      String[] sortedMaps,
      String[] written,
      byte[] kinds,
      int[] lines,
      int[] columns) {
    this.file = file;
    this.form = form;
    this.base = base;
    this.title = title;
    this.findings = List.copyOf(findings);
    this.ids = sortedIds;
    this.maps = sortedMaps;
    this.written = written;
    this.kinds = kinds;
    this.lines = lines;
    this.columns = columns;
  }

  /** A page that could not be read; why is the finding. */
  static PageFacts unread(String file, Rule rule, String... args) {
    return without(file, Form.UNREAD, rule, args);
  }

  /** A page of no bytes: it has no parts, and needs to be told nothing more. */
  static PageFacts empty(String file) {
    return without(file, Form.REDIRECT, Rule.FILE_EMPTY);
  }

  private static PageFacts without(String file, Form form, Rule rule, String... args) {
    Finding why = new Finding(rule, 0, 0, List.of(args), Optional.empty());
    return new PageFacts(
        file,
        form,
        Optional.empty(),
        "",
        List.of(why),
        NONE,
        NONE,
        NONE,
        new byte[0],
        new int[0],
        new int[0]);
  }

  int links() {
    return written.length;
  }

  String written(int link) {
    return written[link];
  }

  /** Those of some links that are not among the page's, exactly as written. */
  List<String> without(List<String> links) {
    List<String> missing = new ArrayList<>(0);
    int at = 0;
    for (String link : links) {
      int seen = 0;
      while (seen < written.length && !written[at].equals(link)) {
        at = at + 1 == written.length ? 0 : at + 1;
        seen++;
      }
      if (seen == written.length) {
        missing.add(link);
      }
    }
    return missing;
  }

  LinkKind kind(int link) {
    return LinkKind.of(kinds[link]);
  }

  Place place(int link) {
    return new Place(file, lines[link], columns[link]);
  }

  LinkUse use(int link) {
    return new LinkUse(file, lines[link], columns[link], written[link], kind(link));
  }

  boolean hasIds() {
    return form == Form.PAGE || form == Form.REDIRECT || form == Form.DRAWING;
  }

  /** Whether a link into a part of one is as right as into the other; null is no document. */
  static boolean haveTheSameParts(PageFacts one, PageFacts other) {
    return one != null
        && other != null
        && one.form == other.form
        && Arrays.equals(one.ids, other.ids);
  }

  boolean isPage() {
    return form == Form.PAGE || form == Form.REDIRECT;
  }

  boolean hasId(String id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  boolean hasMap(String name) {
    return Arrays.binarySearch(maps, name) >= 0;
  }

  /** Sorted. */
  List<String> ids() {
    return Collections.unmodifiableList(Arrays.asList(ids));
  }
}
