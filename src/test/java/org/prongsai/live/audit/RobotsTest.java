package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.prongsai.check.url.Url;

class RobotsTest {
  private static boolean allows(String robots, String path) {
    return Robots.read(robots, "prongsai")
        .allows(Url.parse("https://a.example" + path).orElseThrow());
  }

  @Test
  void theLongestRuleWinsAndAllowBeforeDisallow() {
    String robots = "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /same\nAllow: /same";
    assertThat(allows(robots, "/a/x")).isFalse();
    assertThat(allows(robots, "/a/b/c")).isTrue();
    assertThat(allows(robots, "/same")).isTrue();
    assertThat(allows(robots, "/other")).isTrue();
  }

  @Test
  void starsAndEndsAreRead() {
    String robots = "user-agent:*\nDisallow: /*.pdf$\nDisallow: /x*y";
    assertThat(allows(robots, "/a/b.pdf")).isFalse();
    assertThat(allows(robots, "/a/b.pdf?x=1")).isTrue();
    assertThat(allows(robots, "/x123y")).isFalse();
  }

  @Test
  void ourOwnGroupCountsAloneAndGroupsMayShareAgents() {
    String robots =
        "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Prongsai\nDisallow: /private\nCrawl-delay: 2.5";
    assertThat(allows(robots, "/ita")).isTrue();
    assertThat(allows(robots, "/private/x")).isFalse();
    assertThat(Robots.read(robots, "prongsai").delay()).contains(Duration.ofMillis(2500));
  }

  @Test
  void thaiPathsAreTheSameHoweverTheyAreWritten() {
    assertThat(allows("User-agent: *\nDisallow: /แผน", "/%E0%B9%81%E0%B8%9C%E0%B8%99/x")).isFalse();
    assertThat(allows("User-agent: *\nDisallow: /%E0%B9%81%E0%B8%9C%E0%B8%99", "/แผน")).isFalse();
  }

  @Test
  void anEmptyDisallowAndAnythingElseForbidsNothing() {
    assertThat(allows("User-agent: *\nDisallow:\nSitemap: /x\n<html>", "/a")).isTrue();
    assertThat(Robots.read("Crawl-delay: 5\nUser-agent: *\nCrawl-delay: 1e9", "prongsai").delay())
        .contains(Duration.ofSeconds(60));
  }

  @Test
  void aPatternMadeToTakeLongDoesNot() {
    String robots = "User-agent: *\n" + ("Disallow: /" + "*a".repeat(200) + "b\n").repeat(3_000);
    Robots read = Robots.read(robots, "prongsai");
    for (int i = 0; i < 50; i++) {
      assertThat(read.allows(Url.parse("https://a.example/" + i).orElseThrow())).isTrue();
    }
  }
}
