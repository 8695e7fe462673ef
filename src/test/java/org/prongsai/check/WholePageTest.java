package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** U+FFFF, at which jsoup stops reading, ends neither a page nor a drawing. */
class WholePageTest {
  private static PageFacts read(String html) {
    return new PageReader(new Texts()).any("a.html", html.toCharArray(), Optional.empty());
  }

  @Test
  void aLinkAfterItIsFoundInItsPlace() {
    PageFacts page = read("<title>ก</title><p>\uFFFFข\n<a href='x.html'>ค</a>");
    assertThat(page.written).containsExactly("x.html");
    assertThat(page.place(0).line()).isEqualTo(2);
    assertThat(page.place(0).column()).isEqualTo(4);
  }

  @Test
  void aLinkAfterItIsFoundInAPageInsideOfAPage() {
    assertThat(read("<iframe srcdoc='<p>&#xFFFF;\uFFFF<a href=x.html>ค</a>'></iframe>").written)
        .containsExactly("x.html");
  }

  @Test
  void aPictureAfterItIsFoundInADrawing() {
    byte[] svg =
        "<svg xmlns='http://www.w3.org/2000/svg'><text>\uFFFF</text><image href='x.png'/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    PageFacts drawing = new PageReader(new Texts()).drawing("a.svg", PageText.of(svg).text());
    assertThat(drawing.written).containsExactly("x.png");
  }
}
