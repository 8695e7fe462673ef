package org.prongsai.plan;

import java.util.Optional;
import org.prongsai.model.Pointer;

/**
 * A link as a page prints it.
 *
 * @param href as it will stand in the page: relative and ending in a file name, or absolute
 * @param text what people see
 * @param outside whether it leaves the site
 * @param source the value of the content that it came from; empty for the site's own navigation
 */
public record Link(String href, String text, boolean outside, Optional<Pointer> source) {

  static Link inside(PagePath from, PagePath to, String text) {
    return new Link(from.linkTo(to), text, false, Optional.empty());
  }

  static Link inside(PagePath from, PagePath to, String text, Pointer source) {
    return new Link(from.linkTo(to), text, false, Optional.of(source));
  }

  static Link outside(String url, String text, Pointer source) {
    return new Link(url, text, true, Optional.of(source));
  }

  Link withFragment(String id) {
    return new Link(href + "#" + id, text, outside, source);
  }
}
