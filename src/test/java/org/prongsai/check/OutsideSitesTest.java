package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.check.url.Url;

/** The short way to another site arrives where the long way does. */
class OutsideSitesTest {
  private static final List<String> BITS =
      List.of(
          "http://",
          "https://",
          "HTTPS://",
          "//",
          "/",
          "\\",
          "o.go.th",
          "www.o.go.th",
          "O.Go.Th",
          "a",
          "ก",
          ".",
          "..",
          "-",
          "127.0.0.1",
          "0x7f.1",
          "1.2.3.4.5",
          "xn--a",
          "[::1]",
          "@",
          ":80",
          ":",
          "?",
          "#",
          "?a=b&c",
          "#x",
          " ",
          "\t",
          "\n",
          "%2f",
          "%",
          "'",
          "|",
          "b.html");

  private static final Resolver RESOLVER =
      new Resolver(
          CheckOptions.of(Optional.of("https://o.go.th/")),
          Names.of(List.of(), List.of(), List.of()));

  private static boolean isShort(OutsideSites sites, String written) {
    Optional<Target> target = sites.target(written);
    if (target.isPresent()) {
      Url base = RESOLVER.address("x/y.html");
      assertThat(RESOLVER.resolve(written, base)).isInstanceOf(Target.Outside.class);
      assertThat(((Target.Outside) target.get()).url())
          .as(written)
          .isEqualTo(((Target.Outside) RESOLVER.resolve(written, base)).url())
          .extracting(Url::scheme)
          .isEqualTo(((Target.Outside) target.get()).site().scheme());
    }
    return target.isPresent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothWaysArriveAtTheSameAddress(long seed) {
    Random random = new Random(seed);
    OutsideSites sites = new OutsideSites(RESOLVER);
    int shortWays = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder written = new StringBuilder(BITS.get(random.nextInt(2)));
      written.append(random.nextBoolean() ? "www.o.go.th/" : "");
      for (int n = random.nextInt(6); n >= 0; n--) {
        written.append(BITS.get(random.nextInt(BITS.size())));
      }
      shortWays += isShort(sites, written.toString()) ? 1 : 0;
    }
    assertThat(shortWays).as("short ways of seed " + seed).isGreaterThan(1000);
  }

  @Test
  void anAddressOfTheSiteItselfIsNotOutside() {
    OutsideSites sites = new OutsideSites(RESOLVER);
    assertThat(isShort(sites, "https://www.o.go.th/a.html")).isTrue();
    assertThat(isShort(sites, "https://o.go.th/a.html")).isFalse();
    assertThat(isShort(sites, "http://O.GO.TH/a.html")).isFalse();
  }
}
