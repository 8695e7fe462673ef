package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick check never passes what the validator would refuse. */
class QuickYesTest {
  private static final List<String> WORDS =
      List.of(
          "id",
          "no",
          "of",
          "item",
          "url",
          "page",
          "file",
          "units",
          "score",
          "IIT",
          "OIT",
          "true",
          "2563",
          "-1",
          "1.5",
          "101",
          "[]",
          "{}",
          "''",
          "x y",
          "measures",
          "{page: oit, url: x}",
          "lowest",
          "columns",
          "kind",
          "guide",
          "steps",
          "0x1F",
          ".5",
          "https://a.example/");

  private static Optional<Boolean> agrees(String text, Shape shape) {
    Set<Located> bad = Collections.newSetFromMap(new IdentityHashMap<>());
    return TreeReader.readYaml("x.yaml", text, p -> {})
        .map(tree -> new Coercion(new Spelling(p -> {}), bad).of(tree, shape.root()))
        .filter(tree -> bad.isEmpty() && new QuickYes().holds(tree, shape.root()))
        .map(tree -> shape.validate(Trees.json(tree, Set.of())).isEmpty());
  }

  private static String real(Shape shape) throws IOException {
    String folder =
        switch (shape) {
          case AGENCY -> "";
          case ASSESSMENT -> "2562/";
          default -> "2563/";
        };
    return Files.readString(Path.of("content").resolve(folder + shape.format() + ".yaml"));
  }

  private static final List<Shape> SHAPES =
      List.of(Shape.AGENCY, Shape.ASSESSMENT, Shape.MEASURES, Shape.OIT);

  @Test
  void theRealContentNeedsNoValidator() throws IOException {
    for (Shape shape : SHAPES) {
      assertThat(agrees(real(shape), shape)).as(shape.format()).contains(true);
    }
  }

  /** One for each keyword that the schemas use. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OIT | items: [{item: O1, evidence: [{page: oit, channel: qa}]}]",
        "OIT | items: [{item: O1, evidence: [{title: ก}]}]",
        "OIT | items: [{title: ก}]",
        "OIT | item: []",
        "OIT | items: {}",
        "MEASURES | title: ก",
        "MEASURES | {of: 2562, tables: [{instrument: IIT, columns: [ก, ข, ค]}]}",
        "MEASURES | {of: 2562, tables: [{instrument: IIT, columns: [ก, ข, ค, ง, จ]}]}",
        "AGENCY | {name: ก, sector: ลาว}",
        "AGENCY | {name: [ก], sector: lao}",
        "AGENCY | {name: ก, sector: lao, colour: red}",
        "AGENCY | {name: ก, sector: lao, sample: maybe}",
        "IGNORE | {rule: link/broken}",
        "IGNORE | [{rule: link/broken, reason: ก, owner: ข}]",
        "ASSESSMENT | instruments: [{id: XIT}]",
        "ASSESSMENT | instruments: [{id: IIT, indicators: [{no: 0}]}]",
        "ASSESSMENT | instruments: [{id: IIT, indicators: [{no: 1.5}]}]"
      })
  void whatTheValidatorRefusesItDoesNotPass(Shape shape, String text) {
    Located tree =
        new Coercion(new Spelling(p -> {}), new HashSet<>())
            .of(TreeReader.readYaml("x.yaml", text, p -> {}).orElseThrow(), shape.root());
    assertThat(new QuickYes().holds(tree, shape.root())).isFalse();
    assertThat(shape.validate(Trees.json(tree, Set.of()))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatItPassesTheValidatorPasses(long seed) throws IOException {
    Random random = new Random(seed);
    int passed = 0;
    for (int n = 0; n < 80; n++) {
      Shape shape = SHAPES.get(n % SHAPES.size());
      String[] tokens = real(shape).split("(?<=[ :,\\[\\]{}\n])|(?=[ :,\\[\\]{}\n])");
      for (int change = random.nextInt(3); change >= 0; change--) {
        tokens[random.nextInt(tokens.length)] = WORDS.get(random.nextInt(WORDS.size()));
      }
      String text = String.join("", tokens);
      Optional<Boolean> agrees = agrees(text, shape);
      assertThat(agrees).as("seed " + seed + "\n" + text).isNotEqualTo(Optional.of(false));
      passed += agrees.isPresent() ? 1 : 0;
    }
    assertThat(passed).as("seed " + seed).isPositive();
  }
}
