package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A page with small changes has the same facts in both readings. {@code -Dplain.rounds=1000000
 * -Dplain.seed=7} makes more and other changes.
 */
class PageMutationTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final int ROUNDS = Integer.getInteger("plain.rounds", 3000);
  private static final long SEED = Long.getLong("plain.seed", 1);
  private static final int MOST_KEPT = 3000;

  /** A page or a file of ours with a part of every kind that is looked at. */
  private static final String RICH =
      """
      <!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>ก &amp; ข</title>
      <meta property="og:image" content="i.png"><meta name="description" content="ค&#10;ง">
      <link rel="stylesheet" href="a.css"><link rel="icon" href="f.ico" />
      <script type="application/ld+json">
      {"@type":"WebPage","url":"u.html","image":["i.png","j.png"],"publisher":{"logo":"l.svg"}}
      </script><script src="m.js" type="module"></script></head>
      <body id="top"><header><a href="#main">ข้าม</a><nav><ul><li><a href="../a.html">ก</a></li>
      <li><a href="b.html?x=1&amp;y=2#z" title="t"><img src="p.png" alt="ภาพ"></a></li></ul></nav>
      </header><main id="main"><h1>ก</h1><p>ข<br>ค <b><i><code>ง</code></i></b></p><h2 id="h">จ</h2>
      <dl><div><dt>ฉ</dt><dd><p>ช</p></dd></div></dl><form action="s.html" method="get">
      <label>ซ <input name="q" type="search"></label><button>ฌ</button></form><table><caption>ญ
      </caption><thead><tr><th id="c">ฎ</th></tr></thead><tbody><tr><td><a href="t.pdf">ฏ</a></td>
      </tr></tbody></table><pre>
      <a href="w" aria-label="ฐ"><span></span></a></pre></main></body></html>
      """;

  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(html|txt)")).sorted().toList()) {
        String text = PageText.of(Files.readAllBytes(file)).text();
        for (String part : text.split("(?m)^-- .* --$")) {
          if (part.contains("<")) {
            pages.add(part.strip());
          }
        }
      }
    }
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      pages.add(PlainPages.page(random));
      pages.add(RICH);
    }
    return pages;
  }

  @Test
  void aChangedPageIsReadTheSame() throws IOException {
    List<String> pages = pages();
    List<String> plain =
        new ArrayList<>(pages.stream().filter(p -> BothReadings.of(p).isPlain()).toList());
    Random random = new Random(SEED);
    PageMutations mutations = new PageMutations(random);
    int compared = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int from = random.nextInt(plain.size());
      String other = pages.get(random.nextInt(pages.size()));
      String page = mutations.changed(plain.get(from), other);
      BothReadings both = BothReadings.of(page);
      assertThat(both.plain())
          .as("seed %s, round %s: %s", SEED, round, page)
          .isEqualTo(both.full());
      if (both.isPlain()) {
        compared++;
        // Changes upon changes, as long as the page stays short.
        if (page.length() < 3000 && random.nextBoolean()) {
          if (plain.size() < MOST_KEPT) {
            plain.add(page);
          } else {
            plain.set(from, page);
          }
        }
      }
    }
    assertThat(compared).as("changed pages that were plain").isGreaterThan(ROUNDS / 10);
  }
}
