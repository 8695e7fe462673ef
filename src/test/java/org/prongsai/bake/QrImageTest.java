package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What qrcodegen writes, ZXing reads: two strangers agree. */
class QrImageTest {
  private static final int DOTS = 4;
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9]+) \\1\"");
  private static final Pattern RUN =
      Pattern.compile("M([0-9]+),([0-9]+)h([0-9]+)v1h-([0-9]+)z(?!\"/><path)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ita.example.go.th/2568/",
        "https://www.example.go.th/eit?agency=1&lang=th#start",
        "https://www.example.go.th/%E0%B9%81%E0%B8%9A%E0%B8%9A%E0%B8%A7%E0%B8%B1%E0%B8%94",
        "x"
      })
  void anotherReaderReadsTheAddressBack(String address) throws Exception {
    assertThat(read(QrImage.svg(address))).isEqualTo(address);
  }

  @Test
  void theLongestAddressThatIsPlannedCanBeReadToo() throws Exception {
    String address = "https://www.example.go.th/" + "a1".repeat(137);
    assertThat(read(QrImage.svg(address))).isEqualTo(address);
  }

  @Test
  void theSameAddressGivesTheSameBytes() {
    assertThat(QrImage.svg("https://a.example/")).isEqualTo(QrImage.svg("https://a.example/"));
  }

  @Test
  void aStrictPolicyMayShowIt() {
    assertThat(QrImage.svg("https://a.example/")).doesNotContain("style", "script", "href");
  }

  /** Draws the runs of dark modules, four dots each, and reads the picture. */
  private static String read(String svg) throws Exception {
    Matcher size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    int side = Integer.parseInt(size.group(1)) * DOTS;
    int[] picture = new int[side * side];
    Arrays.fill(picture, 0xFFFFFF);
    Matcher run = RUN.matcher(svg);
    while (run.find()) {
      assertThat(run.group(3)).isEqualTo(run.group(4));
      int left = Integer.parseInt(run.group(1)) * DOTS;
      int top = Integer.parseInt(run.group(2)) * DOTS;
      for (int y = top; y < top + DOTS; y++) {
        int from = y * side + left;
        Arrays.fill(picture, from, from + Integer.parseInt(run.group(3)) * DOTS, 0);
      }
    }
    RGBLuminanceSource source = new RGBLuminanceSource(side, side, picture);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
