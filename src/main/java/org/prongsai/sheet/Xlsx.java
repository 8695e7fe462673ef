package org.prongsai.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the wanted sheets of an Office Open XML workbook. */
final class Xlsx {
  private final Parts parts;
  private final List<String> strings = new ArrayList<>();
  private Formats formats = new Formats(false);

  private Xlsx(Parts parts) {
    this.parts = parts;
  }

  /**
   * @throws Parts.TooMuch when it unpacks to more than any workbook of ours
   * @throws IOException when it is damaged, or no workbook
   */
  static Book read(Path file, Predicate<String> wanted) throws IOException {
    try (Parts parts = new Parts(file)) {
      return new Xlsx(parts).read(wanted);
    } catch (IllegalArgumentException e) {
      throw new IOException(e); // a name in the archive that no encoding explains
    }
  }

  static boolean hasMacros(Path file) throws IOException {
    try (Parts parts = new Parts(file)) {
      return parts.has("xl/vbaProject.bin");
    }
  }

  private Book read(Predicate<String> wanted) throws IOException {
    String workbook =
        relations("").values().stream()
            .filter(r -> r.type().endsWith("/officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new IOException("no workbook"));
    Map<String, Relation> relations = relations(workbook);
    Map<String, String> sheets = sheets(workbook, wanted);
    if (!sheets.isEmpty()) {
      common(relations);
    }
    List<Sheet> read = new ArrayList<>();
    for (var sheet : sheets.entrySet()) {
      Relation relation = relations.get(sheet.getValue());
      Optional<InputStream> part =
          relation == null ? Optional.empty() : parts.open(relation.target());
      if (part.isEmpty()) {
        throw new IOException("no part for " + sheet.getKey());
      }
      read.add(
          new SheetPart(strings, formats, links(relation.target()))
              .read(sheet.getKey(), part.get()));
    }
    return new Book(read);
  }

  /** The relation of each wanted sheet, by its name, in order. */
  private Map<String, String> sheets(String workbook, Predicate<String> wanted) throws IOException {
    Map<String, String> sheets = new LinkedHashMap<>();
    Xml.walk(
        parts.open(workbook).orElseThrow(() -> new IOException("no workbook")),
        at -> {
          if (at.getLocalName().equals("workbookPr")) {
            formats =
                new Formats(
                    Xml.attribute(at, "date1904").filter(v -> v.matches("1|true")).isPresent());
          } else if (at.getLocalName().equals("sheet")) {
            String name = Xml.attribute(at, "name").map(XText::decoded).orElse("");
            if (wanted.test(name)) {
              sheets.put(name, Xml.relation(at).orElse(""));
            }
          }
        });
    return sheets;
  }

  private void common(Map<String, Relation> relations) throws IOException {
    for (Relation relation : relations.values()) {
      if (relation.type().endsWith("/styles")) {
        Optional<InputStream> styles = parts.open(relation.target());
        if (styles.isPresent()) {
          formats.read(styles.get());
        }
      } else if (relation.type().endsWith("/sharedStrings")) {
        Optional<InputStream> shared = parts.open(relation.target());
        if (shared.isPresent()) {
          Xml.walk(
              shared.get(),
              at -> {
                if (at.getLocalName().equals("si")) {
                  strings.add(XText.decoded(Xml.text(at, "rPh")));
                }
              });
        }
      }
    }
  }

  private Map<String, String> links(String sheet) throws IOException {
    Map<String, String> links = new HashMap<>();
    relations(sheet)
        .forEach(
            (id, relation) -> {
              if (relation.outside() && relation.type().endsWith("/hyperlink")) {
                links.put(id, relation.target());
              }
            });
    return links;
  }

  /**
   * @param target a part's name, or an address when it is outside
   */
  private record Relation(String type, String target, boolean outside) {}

  /** What a part refers to, by id; of the whole file for the empty name. */
  private Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Optional<InputStream> in = parts.open(folder + "_rels/" + part.substring(slash) + ".rels");
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (in.isPresent()) {
      Xml.walk(
          in.get(),
          at -> {
            if (at.getLocalName().equals("Relationship")) {
              boolean outside =
                  Xml.attribute(at, "TargetMode").filter("External"::equals).isPresent();
              String target = Xml.attribute(at, "Target").orElse("");
              relations.put(
                  Xml.attribute(at, "Id").orElse(""),
                  new Relation(
                      Xml.attribute(at, "Type").orElse(""),
                      outside ? target : resolved(folder, target),
                      outside));
            }
          });
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    try {
      String path = URI.create("/" + folder).resolve(target).normalize().getPath();
      return path == null ? "" : path.substring(1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
