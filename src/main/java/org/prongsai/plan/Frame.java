package org.prongsai.plan;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title the page's own title; the agency's name is added to it in {@code <title>}
 * @param description one sentence for search engines and link previews
 * @param root from this page to the site's root, for assets: {@code ../../} or nothing; absolute on
 *     404.html, which is shown at any depth
 * @param logo decorative: the agency's name always stands beside it
 * @param current the menu entry this page lies under, by its text; empty for none
 * @param breadcrumbs from the home page down to the parent; empty on the home page
 * @param years the same page in each year that has it, newest first; empty when there is no other
 * @param canonical the absolute address, when the base URL is known
 * @param asOf the date the states hold on, in words: {@code 22 พฤศจิกายน 2569}
 * @param asOfIso the same for machines: {@code 2026-11-22}
 * @param sample whether the agency is made up
 * @param footer what belongs in no menu and on every page
 */
public record Frame(
    PagePath path,
    String title,
    String description,
    String root,
    String agency,
    Optional<Emblem> logo,
    Link home,
    List<Link> menu,
    String current,
    List<Link> breadcrumbs,
    List<YearChoice> years,
    Optional<String> canonical,
    String asOf,
    String asOfIso,
    boolean sample,
    List<Link> footer,
    Head head) {
  public Frame {
    menu = List.copyOf(menu);
    breadcrumbs = List.copyOf(breadcrumbs);
    years = List.copyOf(years);
    footer = List.copyOf(footer);
  }

  Frame describedBy(Thing thing) {
    return with(years, head.about(thing));
  }

  /** The same, with the page as it is in other years. */
  Frame in(List<YearChoice> choices) {
    return with(choices, head);
  }

  private Frame with(List<YearChoice> choices, Head ofPage) {
    return new Frame(
        path,
        title,
        description,
        root,
        agency,
        logo,
        home,
        menu,
        current,
        breadcrumbs,
        choices,
        canonical,
        asOf,
        asOfIso,
        sample,
        footer,
        ofPage);
  }

  /**
   * A year in which the page is to be had.
   *
   * @param text the year, and what the page is called in it where that differs: {@code 2568 (O27)}
   * @param link absent for the year the reader is in
   */
  public record YearChoice(String text, Optional<Link> link) {}

  /** The agency's emblem, its size in CSS pixels, so that nothing moves when it comes. */
  public record Emblem(String src, int width, int height) {}
}
