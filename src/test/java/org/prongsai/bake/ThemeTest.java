package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.Accent;
import org.prongsai.model.Colour;

/** What a site that is built again and again may keep of its theme. */
class ThemeTest {
  @TempDir Path folder;

  @BeforeEach
  void aSiteWithATemplateOfItsOwn() throws Exception {
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("templates/free.ftlh"), "<p>one");
  }

  @Test
  void aThemeThatHasNotChangedStays() {
    Theme first = Theme.of(folder);
    first.key();
    assertThat(first.again(folder)).isSameAs(first);
  }

  @Test
  void aChangedTemplateANewOneAndADeletedOneMakeAnother() throws Exception {
    Theme first = Theme.of(folder);
    first.key();
    Files.writeString(folder.resolve("templates/free.ftlh"), "<p>two");
    Theme second = first.again(folder);
    assertThat(second).isNotSameAs(first);
    assertThat(second.file("templates/free.ftlh").orElseThrow().bytes())
        .isEqualTo("<p>two".getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("templates/home.ftlh"), "<p>home");
    Theme third = second.again(folder);
    assertThat(third).isNotSameAs(second);
    third.key();
    Files.delete(folder.resolve("templates/home.ftlh"));
    assertThat(third.again(folder)).isNotSameAs(third);
  }

  @Test
  void sitesWithTheSameTemplatesShareWhatWasParsedWhateverTheirColours() {
    Path plain = folder.resolve("plain");
    Theme red =
        Theme.of(plain).in(Optional.of(Accent.of(new Colour(0x7A1F1F))), Optional.empty(), "");
    assertThat(parsed(red)).isSameAs(parsed(Theme.of(folder.resolve("other"))));
    assertThat(parsed(red)).isNotSameAs(parsed(Theme.of(folder)));
  }

  @Test
  void preheatingParsesWhatCanBeParsedAndLeavesTheRestToThePage() throws Exception {
    Files.writeString(folder.resolve("templates/home.ftlh"), "<#if broken");
    Theme theme = Theme.of(folder);
    assertThat(parsed(theme).getTemplate("free.ftlh").toString()).isEqualTo("<p>one");
    assertThatThrownBy(() -> parsed(theme).getTemplate("home.ftlh"))
        .hasRootCauseInstanceOf(ParseException.class);
  }

  private static Configuration parsed(Theme theme) {
    PortalTemplateEngine.parse(theme);
    return theme.parsed(Templates.class, () -> fail("nothing was parsed")).freemarker();
  }
}
