package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.plan.Page;

class TracesTest {
  @TempDir Path folder;

  @Test
  void theProgramsOwnTemplatesLeaveNone() {
    assertThat(Traces.none(Theme.of(folder).below(Theme.TEMPLATES))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a { color: #fff }",
        "<#-- words --><#import \"ui.ftlh\" as ui>\n<@ui.page frame=page.frame>${page.title}</@>",
        "<#include \"a/b.ftlh\"><#macro m a b=1><#local c=a><#nested></#macro><@m 1/>",
        "<#macro a><#if x??>a<#elseif y>b<#else>c</#if></#macro><#macro b></#macro>",
        "<#list l as x>${x}<#sep>, </#sep><#t></#list>",
      })
  void whatPrintsTheSameTwiceLeavesNone(String template) {
    assertThat(Traces.none(template)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign x=1>",
        "<#global x=1>",
        "<#setting locale='th'>",
        "<#ftl strict_syntax=false><assign x=1>",
        "<#function f()><#return 1></#function>",
        "<#import page.file as ui>",
        "<#import \"${page.file}\" as ui>",
        "<#include page.file>",
        "<#if a><#include \"a.ftlh\"></#if>",
        "<#if a><#import \"a.ftlh\" as b></#if>",
        "<#if a><#macro m></#macro></#if>",
        "<#macro m><#macro n></#macro></#macro>",
        "<#macro m><#include \"a.ftlh\"></#macro>",
        "${x!}<#include \"a.ftlh\">",
        "<@a/><#macro a></#macro>",
        "<#if a></#if><#macro a></#macro>",
        "</#if><#if a><#macro m></#macro>",
        "[#assign x=1]",
        "<@\"<#assi\" + \"gn x=1>\"?interpret />",
        "<#if a>",
        "<#list l as x><#assign y=x></#list>",
      })
  void whateverElseMayLeaveOne(String template) {
    assertThat(Traces.none(template)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${seen!\"first\"}<#assign seen=\"again\">",
        "${seen!\"first\"}<#global seen=\"again\">",
        "${m???then(\"again\", \"first\")}<#if page.summary??><#include \"parts/own.ftlh\"></#if>",
        "${o???then(\"again\", \"first\")}<#import \"parts/own.ftlh\" as o>",
        "<#import \"parts/own.ftlh\" as o>${o.seen!\"first\"}<#assign seen=\"again\" in o>",
        "<#import \"parts/own.ftlh\" as o>first",
      })
  void noPageShowsWhatAnotherLeft(String template) throws IOException {
    Site site = new Site(folder).template("assessment.ftlh", template);
    site.template("parts/own.ftlh", "<#macro m></#macro>");
    Page[] pages = new Page[20];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = Pages.assessment("p" + i + "/", "ก", Optional.of("บทสรุป"));
    }
    assertThat(site.bake(pages)).isEmpty();
    for (int i = 0; i < pages.length; i++) {
      assertThat(site.read("p" + i + "/index.html")).isEqualTo("first");
    }
  }

  @Test
  void aPageThatFailsLeavesNothingToTheNext() throws IOException {
    Site site =
        new Site(folder)
            .template(
                "assessment.ftlh", "<#import \"parts/own.ftlh\" as o><@o.m>${page.summary}</@o.m>")
            .template(
                "parts/own.ftlh", "<#macro m><#list 1..2 as i>${i}<#nested></#list></#macro>");
    var problems =
        site.bake(
            Pages.assessment("a/", "ก", Optional.of("x")),
            Pages.assessment("b/", "ก", Optional.empty()),
            Pages.assessment("c/", "ก", Optional.of("y")));
    assertThat(problems).hasSize(1);
    assertThat(site.read("a/index.html")).isEqualTo("1x2x");
    assertThat(site.has("b/index.html")).isFalse();
    assertThat(site.read("c/index.html")).isEqualTo("1y2y");
  }
}
