package org.prongsai.read;

import static org.prongsai.problem.Rule.EVIDENCE_KIND;
import static org.prongsai.problem.Rule.MISSING_KEY;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.prongsai.problem.Problem;

/**
 * Holds a tree against its schema: every mistake becomes a problem once, and what cannot be used is
 * cut off as near to the mistake as possible, so that the rest is still read.
 */
final class ShapeCheck {
  /** Cuts move outwards by one level a round; no format is half as deep. */
  private static final int MAX_ROUNDS = 20;

  private final Shape shape;
  private final Map<String, String> standIns;
  private final Consumer<Problem> problems;
  private final Set<Located> bad = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Located> searched = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Located> incomplete = Collections.newSetFromMap(new IdentityHashMap<>());
  private Located root;

  private ShapeCheck(Shape shape, Map<String, String> standIns, Consumer<Problem> problems) {
    this.shape = shape;
    this.standIns = standIns;
    this.problems = problems;
  }

  /**
   * The tree in canonical spelling, fit for the records; empty when nothing of it can be used.
   *
   * @param standIns values for required keys of the root, so that a missing one (which is reported)
   *     does not cost the whole file
   */
  static Optional<Located> of(
      Located tree, Shape shape, Map<String, String> standIns, Consumer<Problem> problems) {
    ShapeCheck check = new ShapeCheck(shape, standIns, problems);
    check.root = new Coercion(new Spelling(problems), check.bad).of(tree, shape.root());
    return check.run();
  }

  private Optional<Located> run() {
    if (bad.isEmpty() && new QuickYes().holds(root, shape.root())) {
      return Optional.of(root);
    }
    for (int round = 0; round < MAX_ROUNDS && !bad.contains(root); round++) {
      boolean found = false;
      for (Error error : shape.validate(Trees.json(root, bad))) {
        found |= handle(error);
      }
      if (!found) {
        return Trees.without(root, bad);
      }
    }
    return Optional.empty();
  }

  /** Whether the error was news. */
  private boolean handle(Error error) {
    NodePath path = error.getInstanceLocation();
    Located value = root;
    Optional<Shape.Node> node = Optional.of(shape.root());
    String name = shape.format();
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      value = Pointers.child(value, step.toString()).orElseThrow();
      node = node.flatMap(n -> n.child(step));
      name = step instanceof Integer ? name : step.toString();
      if (bad.contains(value)) {
        boolean another = i == path.getNameCount() - 1 && incomplete.contains(value);
        return another
            && error.getKeyword().equals("required")
            && required((Located.Fields) value, error.getProperty());
      }
    }
    if (error.getEvaluationPath().contains("oneOf")) {
      return oneOf(value);
    }
    return switch (error.getKeyword()) {
      case "required" -> required((Located.Fields) value, error.getProperty());
      case "additionalProperties" ->
          searched.add(value) && unknownKeys((Located.Fields) value, node.orElseThrow());
      default -> {
        problems.accept(ShapeProblems.ofValue(error, value, name, node));
        yield bad.add(value);
      }
    };
  }

  /** Evidence of no kind or of two; silent when its only kind was refused already. */
  private boolean oneOf(Located value) {
    boolean known =
        value instanceof Located.Fields f
            && f.fields().stream().anyMatch(x -> bad.contains(x.value()));
    if (!known) {
      problems.accept(EVIDENCE_KIND.at(value.place()));
    }
    return bad.add(value);
  }

  private boolean required(Located.Fields fields, String key) {
    if (fields.field(key).isEmpty()) {
      problems.accept(MISSING_KEY.at(fields.place(), key));
    }
    if (fields != root || !standIns.containsKey(key)) {
      incomplete.add(fields); // it may miss more than this one
      return bad.add(fields);
    }
    List<Located.Field> filled = new ArrayList<>(fields.fields());
    filled.removeIf(f -> f.key().equals(key));
    String value = standIns.get(key);
    filled.add(
        new Located.Field(
            key,
            fields.place(),
            new Located.Scalar(
                fields.place(),
                key.equals("of") ? Located.Kind.NUMBER : Located.Kind.TEXT,
                value,
                value)));
    root = new Located.Fields(fields.place(), filled);
    return true;
  }

  /** All unknown keys of a group at its first such error: one search through it, not one a key. */
  private boolean unknownKeys(Located.Fields fields, Shape.Node node) {
    boolean found = false;
    for (Located.Field field : fields.fields()) {
      if (node.property(field.key()).isEmpty() && bad.add(field.value())) {
        problems.accept(ShapeProblems.unknownKey(field, node));
        found = true;
      }
    }
    return found;
  }
}
