package org.prongsai.model;

import org.prongsai.problem.Place;

/** Leads from a value back to where somebody wrote it; a value nobody wrote leads to its parent. */
@FunctionalInterface
public interface Places {
  Place of(Pointer pointer);

  /** Equal for as long as every pointer into that document leads to the same place as before. */
  default Object written(String document) {
    return this;
  }
}
