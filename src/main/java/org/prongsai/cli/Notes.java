package org.prongsai.cli;

import org.prongsai.keep.Note;
import org.prongsai.problem.Words;

/** What a build has to say besides its report, in words. */
final class Notes {
  private Notes() {}

  static String words(Note note, Words words) {
    if (note instanceof Note.Changed changed) {
      return words.text("note.changed", Integer.toString(changed.files()));
    }
    if (note instanceof Note.Damaged) {
      return words.text("note.damaged");
    }
    return words.text(note instanceof Note.Foreign ? "note.foreign" : "note.not-kept");
  }
}
