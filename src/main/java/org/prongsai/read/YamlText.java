package org.prongsai.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prongsai.model.FiscalYear;

/** A sound tree → YAML that a person can go on with; reading it gives the same tree. */
final class YamlText {
  /** Begins with a letter, and holds nothing that YAML or its readers take for more than text. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-zก-ฮเ-ไ/][^\\n\\r\\t#:\"'{}\\[\\],&*!|>%@`\\\\\\p{Cntrl}\\u2028\\u2029\\uFEFF]*");

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s#\"'{}\\[\\],\\\\]+[^\\s#:\"'{}\\[\\],\\\\]");
  private static final Pattern WORD = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n");

  /** Lines of a block: nothing that is not seen, and no space that would be taken for indent. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "[^\\s\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF].*(\\n[^\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF]*)+");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /**
   * @param comment the first line
   */
  static String of(Located tree, Shape shape, String comment) {
    YamlText yaml = new YamlText();
    yaml.out.append("# ").append(comment).append('\n');
    yaml.fields((Located.Fields) tree, shape.root(), "");
    return yaml.out.toString();
  }

  private void fields(Located.Fields fields, Shape.Node shape, String indent) {
    boolean first = true;
    for (String key : keys(shape)) {
      Optional<Located> value = fields.field(key).map(Located.Field::value);
      if (value.isPresent()) {
        out.append(first ? "" : indent).append(key).append(':');
        first = false;
        value(value.get(), shape.property(key).orElseThrow(), indent + "  ");
      }
    }
  }

  /** In the schema's order, which is that of the documentation. */
  private static List<String> keys(Shape.Node shape) {
    List<String> keys = new ArrayList<>();
    Iterator<String> names = shape.schema().path("properties").fieldNames();
    names.forEachRemaining(keys::add);
    return keys;
  }

  private void value(Located value, Shape.Node shape, String indent) {
    if (value instanceof Located.Fields fields) {
      if (fields.fields().isEmpty()) {
        out.append(" {}\n");
      } else {
        out.append('\n').append(indent);
        fields(fields, shape, indent);
      }
    } else if (value instanceof Located.Items items) {
      items(items, shape, indent);
    } else {
      out.append(' ').append(scalar((Located.Scalar) value, shape, indent)).append('\n');
    }
  }

  private void items(Located.Items items, Shape.Node shape, String indent) {
    if (items.items().isEmpty()) {
      out.append(" []\n");
      return;
    }
    out.append('\n');
    Shape.Node each = shape.items().orElseThrow();
    for (Located item : items.items()) {
      out.append(indent).append("- ");
      if (item instanceof Located.Fields fields) {
        fields(fields, each, indent + "  ");
      } else {
        out.append(scalar((Located.Scalar) item, each, indent + "  ")).append('\n');
      }
    }
  }

  private static String scalar(Located.Scalar value, Shape.Node shape, String indent) {
    String text = value.value();
    if (value.kind() != Located.Kind.TEXT) {
      return text;
    }
    return switch (shape.kind()) {
      // In the era of the people; the other one would be taken for a guess.
      case "date" -> day(text);
      case "month" -> day(text).substring(0, "2563-01".length());
      default -> quoted(text, indent);
    };
  }

  private static String day(String canonical) {
    LocalDate day = LocalDate.parse(canonical);
    return day.getYear() + FiscalYear.BE_OFFSET + canonical.substring(4);
  }

  private static String quoted(String text, String indent) {
    if ((PLAIN.matcher(text).matches() || ADDRESS.matcher(text).matches())
        && !WORD.matcher(text).matches()
        && !text.endsWith(" ")) {
      return text;
    }
    boolean block = BLOCK.matcher(text).matches() && !text.endsWith("\n") && !text.contains(" \n");
    return block ? "|-\n" + indent + text.replace("\n", "\n" + indent) : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean unseen =
          c < ' '
              || (c >= 0x7F && c <= 0xA0)
              || c == 0x2028
              || c == 0x2029
              || c >= 0xFFFE
              || c == 0xFEFF
              || Character.isSurrogate(c);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (unseen && !Character.isSurrogate(c)) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
