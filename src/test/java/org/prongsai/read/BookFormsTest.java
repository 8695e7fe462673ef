package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BookFormsTest {

  /** The keys of a schema that hold a value: {@code items/evidence/url}. */
  private static Set<String> keys(Shape.Node node, String path) {
    Set<String> keys = new TreeSet<>();
    if (node.type().equals("object")) {
      node.schema()
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              key ->
                  keys.addAll(
                      keys(
                          node.property(key).orElseThrow(),
                          path.isEmpty() ? key : path + "/" + key)));
    } else if (node.type().equals("array") && node.items().orElseThrow().type().equals("object")) {
      keys.addAll(keys(node.items().orElseThrow(), path));
    } else {
      keys.add(path);
    }
    return keys;
  }

  @Test
  void everyKeyOfTheFormatsHasItsColumn() {
    for (Shape shape :
        List.of(Shape.AGENCY, Shape.SERVICES, Shape.ASSESSMENT, Shape.MEASURES, Shape.OIT)) {
      Set<String> columns = new TreeSet<>();
      for (BookForm form : BookForm.all()) {
        for (BookColumn column : form.columns()) {
          boolean held = column.kind() != BookColumn.Kind.SHOWN && !column.path().startsWith("@");
          if (held && form.documentOf(column).equals(shape.format())) {
            String at = form.list().isEmpty() ? "" : form.list() + "/";
            columns.add(at + column.path().replace("[]", ""));
          }
        }
      }
      assertThat(columns).as(shape.format()).isEqualTo(keys(shape.root(), ""));
    }
  }

  @Test
  void noSheetHasAHeadingTwiceAndEachSaysWhatItAsks() {
    for (BookForm form : BookForm.all()) {
      List<String> headings = new ArrayList<>();
      form.columns().forEach(c -> headings.add(c.heading()));
      assertThat(headings).as(form.name()).doesNotHaveDuplicates();
      assertThat(form.columns()).as(form.name()).noneMatch(c -> c.note().isBlank());
      assertThat(form.columns()).as(form.name()).hasSizeLessThan(26);
    }
  }

  @Test
  void wordsToChooseFromAreThoseOfTheSchemas() {
    for (BookForm form : BookForm.all()) {
      for (BookColumn column : form.columns()) {
        assertThat(column.words().stream().map(BookColumn.Word::thai))
            .as(form.name() + " " + column.heading())
            .doesNotHaveDuplicates();
      }
    }
  }
}
