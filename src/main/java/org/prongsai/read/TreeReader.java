package org.prongsai.read;

import static org.prongsai.problem.Rule.ALIAS;
import static org.prongsai.problem.Rule.DUPLICATE_KEY;
import static org.prongsai.problem.Rule.EMPTY_FILE;
import static org.prongsai.problem.Rule.SEVERAL_DOCUMENTS;
import static org.prongsai.problem.Rule.TOO_DEEP;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** YAML or JSON text → a tree that knows where every value stands. Stops at the first break. */
final class TreeReader {
  /** Our deepest format needs eight. */
  static final int MAX_DEPTH = 32;

  private final String file;
  private final String text;
  private final Columns columns;
  private final Consumer<Problem> problems;
  private final boolean yaml;

  private TreeReader(String file, String text, boolean yaml, Consumer<Problem> problems) {
    this.file = file;
    this.text = text;
    this.yaml = yaml;
    this.columns = new Columns(text);
    this.problems = problems;
  }

  /** The text of a whole file; its name tells YAML from JSON. */
  static Optional<Located> read(String file, String text, Consumer<Problem> problems) {
    boolean json = file.regionMatches(true, file.length() - 5, ".json", 0, 5);
    return new TreeReader(file, text, !json, problems).read();
  }

  static Optional<Located> readYaml(String file, String text, Consumer<Problem> problems) {
    return new TreeReader(file, text, true, problems).read();
  }

  // From a Reader, not from bytes: a byte parser counts three columns for one Thai letter.
  private JsonParser open() throws IOException {
    StringReader reader = new StringReader(text);
    return yaml ? Factories.YAML.createParser(reader) : Factories.JSON.createParser(reader);
  }

  private Optional<Located> read() {
    try (JsonParser parser = open()) {
      JsonToken first = parser.nextToken();
      if (first == null || (first == JsonToken.VALUE_NULL && isBlank())) {
        problems.accept(EMPTY_FILE.at(Place.of(file)));
        return Optional.empty();
      }
      Located root = value(parser, first, 1);
      JsonToken next = parser.nextToken();
      if (next != null) {
        Place place = place(parser);
        problems.accept(yaml ? SEVERAL_DOCUMENTS.at(place) : SyntaxProblems.trailing(place));
      }
      return Optional.of(root);
    } catch (Refused e) {
      problems.accept(e.problem());
    } catch (JsonProcessingException e) {
      problems.accept(SyntaxProblems.of(e, brokenAt(e), text, yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  private boolean isBlank() {
    return text.lines()
        .map(String::strip)
        .allMatch(l -> l.isEmpty() || l.startsWith("#") || l.equals("---") || l.equals("..."));
  }

  private Located value(JsonParser parser, JsonToken token, int depth) throws IOException {
    Place place = place(parser);
    refuseAlias(parser, place);
    if (depth > MAX_DEPTH) {
      throw new Refused(TOO_DEEP.at(place, Integer.toString(MAX_DEPTH)));
    }
    return switch (token) {
      case START_OBJECT -> fields(parser, place, depth);
      case START_ARRAY -> {
        List<Located> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          items.add(value(parser, t, depth + 1));
        }
        yield new Located.Items(place, items);
      }
      case VALUE_NULL -> scalar(place, Located.Kind.NOTHING, "");
      case VALUE_TRUE, VALUE_FALSE ->
          new Located.Scalar(
              place,
              Located.Kind.FLAG,
              parser.getText(),
              token == JsonToken.VALUE_TRUE ? "true" : "false");
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          scalar(place, Located.Kind.NUMBER, parser.getText());
      default -> {
        String written = Optional.ofNullable(parser.getText()).orElse("");
        yield scalar(place, written.isBlank() ? Located.Kind.NOTHING : Located.Kind.TEXT, written);
      }
    };
  }

  private static Located scalar(Place place, Located.Kind kind, String text) {
    return new Located.Scalar(place, kind, text, text);
  }

  private Located fields(JsonParser parser, Place place, int depth) throws IOException {
    List<Located.Field> fields = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
      // The same few words in a hundred thousand files.
      String key = parser.currentName().intern();
      Place keyPlace = place(parser);
      refuseAlias(parser, keyPlace);
      if (yaml && key.equals("<<")) {
        throw new Refused(ALIAS.at(keyPlace, "<<"));
      }
      Located value = value(parser, parser.nextToken(), depth + 1);
      Place before = seen.putIfAbsent(key, keyPlace);
      if (before == null) {
        fields.add(new Located.Field(key, keyPlace, value));
      } else {
        problems.accept(DUPLICATE_KEY.at(keyPlace, key, before.toString()));
      }
    }
    return new Located.Fields(place, fields);
  }

  private void refuseAlias(JsonParser parser, Place place) throws IOException {
    if (parser instanceof YAMLParser y) {
      if (y.isCurrentAlias()) {
        throw new Refused(ALIAS.at(place, "*" + y.getText()));
      }
      // The parser names the anchors of lists and groups only; a text's begins where it begins.
      long at = parser.currentTokenLocation().getCharOffset();
      if (columns.isAt(at, '&')) {
        throw new Refused(ALIAS.at(place, columns.word(at)));
      }
    }
  }

  /** Where the parser stopped; of YAML's two marks, the one of the problem, not of its context. */
  @SuppressWarnings("deprecation") // the only way to that mark that needs no second library
  private Place brokenAt(JsonProcessingException e) {
    if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      int line = marked.getProblemMark().getLine() + 1;
      return new Place(file, line, columns.utf16(line, marked.getProblemMark().getColumn() + 1));
    }
    return e.getLocation() == null ? Place.of(file) : place(e.getLocation());
  }

  private Place place(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private Place place(JsonLocation at) {
    return new Place(
        file,
        at.getLineNr(),
        yaml ? columns.utf16(at.getLineNr(), at.getColumnNr()) : at.getColumnNr());
  }

  /** Leaves the parser in the middle of a file that must not be read further. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
      super(problem.rule().id(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  /** Made when first needed: a site without JSON makes no JSON factory. */
  private static final class Factories {
    static final YAMLFactory YAML =
        YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();
    static final JsonFactory JSON = new JsonFactory();
  }
}
