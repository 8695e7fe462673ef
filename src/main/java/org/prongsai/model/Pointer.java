package org.prongsai.model;

/**
 * Names one value of the content, however it was written down: YAML, JSON or a workbook.
 *
 * @param document the path below {@code content/} without the ending: {@code 2563/oit}
 * @param path a JSON pointer (RFC 6901) inside it: {@code /items/6/evidence/0/url}
 */
public record Pointer(String document, String path) {

  public Pointer then(String key) {
    return new Pointer(document, path + "/" + key.replace("~", "~0").replace("/", "~1"));
  }

  public Pointer then(int index) {
    return new Pointer(document, path + "/" + index);
  }

  @Override
  public String toString() {
    return document + "#" + path;
  }
}
