package org.prongsai;

import java.util.Optional;
import org.prongsai.model.Checklist;
import org.prongsai.model.ThaiText;

/** The texts of a new, empty site: the agency's in YAML, with what each place asks beside it. */
final class StarterTexts {
  /** Seen on every page until somebody writes the name: nobody publishes it by oversight. */
  static final String NO_NAME = "ชื่อหน่วยงาน (แก้ในข้อมูลหน่วยงาน)";

  private final Checklist checklist;
  private final String name;

  StarterTexts(Checklist checklist, Optional<String> name) {
    this.checklist = checklist;
    this.name = name.orElse(NO_NAME);
  }

  String agency() {
    return CarriedFiles.text("init/agency.yaml").replace("{name}", quoted(name));
  }

  String readme() {
    return CarriedFiles.text("init/README.txt").replace("{year}", checklist.year().toString());
  }

  static String gitignore() {
    return CarriedFiles.text("init/gitignore");
  }

  static void comment(StringBuilder out, String indent, String text) {
    out.append(indent).append("# ").append(text.replaceAll("\\s*\\R\\s*", " ")).append('\n');
  }

  /** A YAML text whatever it holds: the escapes of double quotes are those of JSON. */
  static String quoted(String text) {
    String line = ThaiText.normal(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
