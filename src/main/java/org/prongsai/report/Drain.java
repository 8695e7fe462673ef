package org.prongsai.report;

import java.io.IOException;
import java.io.StringWriter;

/** Lets text out piece by piece, each fit for UTF-8, so that a report need not be held whole. */
final class Drain extends StringWriter {
  private final Appendable out;

  Drain(Appendable out) {
    this.out = out;
  }

  /** To be called where no character is half written. */
  void let() throws IOException {
    out.append(Visible.encodable(toString()));
    getBuffer().setLength(0);
  }
}
