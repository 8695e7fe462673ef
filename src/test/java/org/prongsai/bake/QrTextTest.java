package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code on a terminal, seen as a camera would see it. */
class QrTextTest {
  private static final int DOTS = 4;
  private static final int WHITE = 0xFFFFFF;

  @ParameterizedTest
  @CsvSource({
    "http://192.168.1.23:8080/, true",
    "http://192.168.1.23:8080/, false",
    "http://10.0.0.5:65535/, true",
    "http://10.0.0.5:65535/, false"
  })
  void anotherReaderReadsTheAddressBack(String address, boolean colour) throws Exception {
    String text = QrText.of(address, colour);
    List<String> lines = text.replaceAll("\u001b\\[[0-9;]*m", "").lines().toList();
    assertThat(text.contains("\u001b")).isEqualTo(colour);
    int width = lines.get(0).length();
    assertThat(lines).allMatch(line -> line.length() == width);
    assertThat(width).as("fits the smallest terminal").isLessThan(80);

    // Without colours what is drawn is light, on a dark terminal that goes on around it.
    int size = width + 4;
    int[] pixels = new int[size * DOTS * size * DOTS];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        boolean drawn = isDrawn(lines, x - 2, y - 2);
        boolean outside = x < 2 || y < 2 || x >= width + 2 || y >= width + 2;
        boolean light = outside || drawn != colour;
        for (int i = 0; i < DOTS * DOTS; i++) {
          pixels[(y * DOTS + i / DOTS) * size * DOTS + x * DOTS + i % DOTS] = light ? WHITE : 0;
        }
      }
    }
    var image = new RGBLuminanceSource(size * DOTS, size * DOTS, pixels);
    var bitmap = new BinaryBitmap(new HybridBinarizer(image));
    assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(address);
  }

  private static boolean isDrawn(List<String> lines, int x, int y) {
    if (x < 0 || y < 0 || y / 2 >= lines.size() || x >= lines.get(0).length()) {
      return false;
    }
    char c = lines.get(y / 2).charAt(x);
    return c == '\u2588' || c == (y % 2 == 0 ? '\u2580' : '\u2584');
  }
}
