package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyDataTest {
  @TempDir Path folder;

  private String print(String template) throws IOException {
    Site site = new Site(folder).template("assessment.ftlh", template);
    assertThat(site.bake(Pages.assessment("a/", "ก", Optional.of("บทสรุป")))).isEmpty();
    return site.read("a/index.html");
  }

  @Test
  void anOptionalIsItsValueOrMissing() throws IOException {
    assertThat(
            print(
                "${page.summary} ${page.background!\"ไม่มี\"} "
                    + "<#if page.summary??>a</#if><#if page.background??>b</#if>"
                    + "${page.result???c} ${(page.result.score)!\"-\"}"))
        .isEqualTo("บทสรุป ไม่มี afalse -");
  }

  @Test
  void listsNumbersAndBooleansAreWhatFreemarkerExpects() throws IOException {
    assertThat(
            print(
                "${page.chart.bars?size} ${page.chart.bars[0].permille + 1} "
                    + "${page.chart.bars[0].passed?c} ${page.frame.sample} "
                    + "<#list page.bands as b>x<#else>ว่าง</#list> ${page.frame.path.value}"))
        .isEqualTo("1 2569 true true ว่าง a/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${page.getClass()}",
        "${page.class}",
        "${page.frame.path.file()}",
        "${page.frame.path.toRoot()}",
        "${page.summary.toString()}",
        "${page.frame.menu.size()}",
        "${page.frame?api.path}",
        "${page?api}",
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
        "${content.page}",
        "${config}",
        "${db}",
        "${renderer}",
        "${version}",
      })
  void thereIsNothingToCallAndNoWayOut(String template) throws IOException {
    Site site = new Site(folder).template("assessment.ftlh", template);
    assertThat(site.bake(Pages.assessment("a/", "ก", Optional.of("x")))).hasSize(1);
    assertThat(site.has("a/index.html")).isFalse();
  }
}
