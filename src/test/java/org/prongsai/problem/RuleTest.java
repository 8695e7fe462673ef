package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  private static final Pattern PREFIX =
      Pattern.compile("(data|oit|link|file|page|live|publish)/[a-z0-9]+(-[a-z0-9]+)*");

  @ParameterizedTest
  @EnumSource
  void everyRuleSaysWhatIsWrongAndWhatToDoInBothLanguages(Rule rule) {
    assertThat(rule.id()).matches(PREFIX);
    for (Language language : Language.values()) {
      assertThat(Words.in(language).has(rule.id() + ".message")).as(rule.id()).isTrue();
      assertThat(Words.in(language).has(rule.id() + ".fix")).as(rule.id()).isTrue();
    }
  }

  @Test
  void idsAreDifferent() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSameArguments() throws IOException {
    Properties thai = texts("th");
    Properties english = texts("en");
    assertThat(thai.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : thai.stringPropertyNames()) {
      assertThat(arguments(thai.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void noTextIsWrittenTwiceOrForARuleThatIsNotThere() throws IOException {
    Set<String> ids = new TreeSet<>();
    Arrays.stream(Rule.values()).forEach(r -> ids.add(r.id()));
    for (String language : Set.of("th", "en")) {
      String raw = raw(language);
      assertThat(raw.lines().filter(l -> l.matches("[a-z].*=.*")).map(l -> l.split("=")[0]))
          .doesNotHaveDuplicates();
      assertThat(
              raw.lines()
                  .filter(l -> l.matches("[a-z]+/[^=]*\\.(message|fix)=.*"))
                  .map(l -> l.replaceAll("\\.(message|fix)=.*", "")))
          .isSubsetOf(ids);
    }
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher m = Pattern.compile("\\{[0-9]}").matcher(text);
    while (m.find()) {
      found.add(m.group());
    }
    return found;
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    texts.load(new java.io.StringReader(raw(language)));
    return texts;
  }

  private static String raw(String language) throws IOException {
    String name = "words_" + language + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      java.io.StringWriter text = new java.io.StringWriter();
      in.transferTo(text);
      return text.toString();
    }
  }
}
