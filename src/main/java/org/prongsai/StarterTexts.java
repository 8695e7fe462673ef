package org.prongsai;

import java.util.Optional;
import org.prongsai.model.Checklist;
import org.prongsai.model.ThaiText;

/** The texts of a new, empty site, as YAML where the workbook is made of them. */
final class StarterTexts {
  /** Seen on every page until somebody writes the name: nobody publishes it by oversight. */
  static final String NO_NAME = "ชื่อหน่วยงาน (แก้ในแผ่นงานหน่วยงาน)";

  private final Checklist checklist;
  private final String name;

  StarterTexts(Checklist checklist, Optional<String> name) {
    this.checklist = checklist;
    this.name = name.orElse(NO_NAME);
  }

  String agency() {
    return "name: " + quoted(name) + "\nsector: " + checklist.sector() + "\n";
  }

  String readme() {
    return CarriedFiles.text("init/README.txt")
        .replace("{year}", checklist.year().toString());
  }

  static String gitignore() {
    return CarriedFiles.text("init/gitignore");
  }

  /** A YAML text whatever it holds: the escapes of double quotes are those of JSON. */
  static String quoted(String text) {
    String line = ThaiText.normal(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
