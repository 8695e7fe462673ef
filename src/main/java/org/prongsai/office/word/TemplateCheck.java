package org.prongsai.office.word;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.office.word.TemplateMistake.Kind;

/**
 * Finds the mistakes that a person makes in a template, before the engine does: its own messages
 * speak of lines of XML that nobody sees.
 */
final class TemplateCheck {
  private static final Pattern DIRECTIVE = Pattern.compile("\\[(/?)#(list|if)\\b([^\\]]*)]");
  private static final Pattern PATH =
      Pattern.compile("\\s*([A-Za-z_][\\w]*(?:\\[\\d+]|\\.[A-Za-z_]\\w*)*)\\s*(\\?.*|!.*)?");
  private static final Pattern LOOP = Pattern.compile("(.*)\\sas\\s+([A-Za-z_]\\w*)\\s*");
  private static final Pattern PRINTED = Pattern.compile("\\$\\{([^}]*)}");

  private final String part;
  private final Class<? extends Paper> paper;
  private final Deque<Open> open = new ArrayDeque<>();

  private TemplateCheck(String part, Class<? extends Paper> paper) {
    this.part = part;
    this.paper = paper;
  }

  /** A beginning that waits for its end; {@code type} is of a loop's variable. */
  private record Open(String kind, MergeFields.Field field, String variable, Type type) {}

  /**
   * @param part its name inside the file
   */
  static void check(String part, List<MergeFields.Field> fields, Class<? extends Paper> paper)
      throws TemplateMistake {
    TemplateCheck check = new TemplateCheck(part, paper);
    for (MergeFields.Field field : fields) {
      check.field(field);
    }
    if (!check.open.isEmpty()) {
      throw check.unpaired(check.open.peek().field);
    }
  }

  private void field(MergeFields.Field field) throws TemplateMistake {
    Matcher directive = DIRECTIVE.matcher(field.text());
    while (directive.find()) {
      boolean end = !directive.group(1).isEmpty();
      if (end && (open.isEmpty() || !open.peek().kind.equals(directive.group(2)))) {
        throw unpaired(field);
      }
      if (end) {
        open.pop();
      } else {
        begin(directive.group(2), directive.group(3), field);
      }
    }
    Matcher printed = PRINTED.matcher(field.text());
    while (printed.find()) {
      type(printed.group(1), field);
    }
  }

  private void begin(String kind, String rest, MergeFields.Field field) throws TemplateMistake {
    Matcher loop = LOOP.matcher(rest);
    if (kind.equals("list") && loop.matches()) {
      Type of = element(type(loop.group(1), field).orElse(Object.class));
      open.push(new Open(kind, field, loop.group(2), of));
    } else {
      type(rest, field);
      open.push(new Open(kind, field, "", Object.class));
    }
  }

  /** Of a plain path; what is more than that is left to the engine. */
  private Optional<Type> type(String expression, MergeFields.Field field) throws TemplateMistake {
    Matcher path = PATH.matcher(expression);
    if (!path.matches()) {
      return Optional.empty();
    }
    String[] names = path.group(1).replace("[", ".[").split("\\.");
    Type type = paper;
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      Type outer = type;
      Optional<Type> variable =
          i > 0
              ? Optional.empty()
              : open.stream().filter(o -> o.variable.equals(name)).map(Open::type).findFirst();
      type = variable.orElseGet(() -> name.startsWith("[") ? element(outer) : member(outer, name));
      if (type == void.class) {
        String known = i == 0 ? known(paper, true) : known(outer, false);
        throw new TemplateMistake(Kind.UNKNOWN_FIELD, path.group(1), part, field.sentence(), known);
      }
    }
    return Optional.of(type);
  }

  /** {@code void} for a name that there is not. */
  private static Type member(Type outer, String name) {
    if (outer == Object.class) {
      return outer;
    }
    return components(outer)
        .filter(c -> c.getName().equals(name))
        .map(RecordComponent::getGenericType)
        .findFirst()
        .orElse(void.class);
  }

  private static java.util.stream.Stream<RecordComponent> components(Type type) {
    return type instanceof Class<?> c && c.isRecord()
        ? Arrays.stream(c.getRecordComponents())
        : java.util.stream.Stream.empty();
  }

  private static Type element(Type list) {
    return list instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : Object.class;
  }

  private String known(Type type, boolean variables) {
    String names = components(type).map(RecordComponent::getName).collect(Collectors.joining(", "));
    String loops =
        variables
            ? open.stream()
                .map(Open::variable)
                .filter(v -> !v.isEmpty())
                .map(v -> ", " + v)
                .collect(Collectors.joining())
            : "";
    return names + loops;
  }

  private TemplateMistake unpaired(MergeFields.Field field) {
    return new TemplateMistake(Kind.UNPAIRED, field.text(), part, field.sentence());
  }
}
