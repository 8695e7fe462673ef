package org.prongsai.bake;

import java.util.Optional;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.Frame;
import org.prongsai.plan.Key;
import org.prongsai.plan.KeyMaker;
import org.prongsai.plan.Page;
import org.prongsai.recall.Memo;
import org.prongsai.recall.Same;

/**
 * What each file of a site is made from. A page: its whole record and the whole theme, because
 * every template may use every macro. The program is not in it: a memory is of one program only.
 */
record Keys(Key theme) {

  /** Empty when the theme cannot be read whole. */
  static Optional<Keys> of(Theme theme) {
    return theme.key().map(Keys::new);
  }

  /**
   * @param parts the keys of large parts of pages
   */
  Key page(Page page, Memo<Same<Object>, Key> parts) {
    return new KeyMaker(parts).text("page").key(theme).value(page).key();
  }

  /** Of a file that is made from the theme alone. */
  Key asset(String name) {
    return new KeyMaker().text("asset").key(theme).text(name).key();
  }

  /** Of the index that belongs to a page. */
  static Key index(Key page) {
    return new KeyMaker().text("index").key(page).key();
  }

  /** Of a picture of a text. */
  static Key code(String text) {
    return new KeyMaker().text("code").text(text).key();
  }

  /**
   * Of a table as CSV.
   *
   * @param parts the keys of large parts of pages
   */
  static Key csv(DataTable table, Memo<Same<Object>, Key> parts) {
    return new KeyMaker(parts).text("csv").value(table).key();
  }

  /**
   * Of a table as JSON.
   *
   * @param frame of the page that lists it
   */
  static Key json(DataTable table, Frame frame, Memo<Same<Object>, Key> parts) {
    return new KeyMaker(parts)
        .text("json")
        .value(table)
        .value(frame.agency())
        .value(frame.sample())
        .value(frame.asOfIso())
        .key();
  }

  /** Of a file whose bytes cost less to make than to foretell. */
  static Key of(byte[] bytes) {
    return new KeyMaker().text("bytes").bytes(bytes).key();
  }
}
