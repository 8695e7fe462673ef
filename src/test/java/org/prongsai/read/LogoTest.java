package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.model.Logo;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** The agency's emblem: what is published, and what is refused and why. */
class LogoTest {
  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " viewBox=\"0 0 30 20\">";

  @TempDir Path site;

  @ParameterizedTest
  @CsvSource({"logo.png, PNG", "ตรา.jpg, JPEG", "images/logo.jpeg, JPEG", "LOGO.PNG, PNG"})
  void aPictureIsPublishedWithItsSize(String name, String format) throws IOException {
    Content content = with(name, picture(format, 120, 80));
    assertThat(content.problems()).isEmpty();
    assertThat(content.portal().agency().logo()).contains(new Logo(name, 120, 80));
  }

  @ParameterizedTest
  @CsvSource({
    "'56503820 00000000 000000 9D012A 7800 5000', 120, 80",
    "'5650384C 00000000 2F 77C01300 0000000000', 120, 80",
    "'56503858 00000000 00000000 770000 4F0000', 120, 80"
  })
  void theThreeKindsOfWebPTellTheirSize(String chunk, int width, int height) throws IOException {
    byte[] head = HexFormat.of().parseHex("524946461A00000057454250" + chunk.replace(" ", ""));
    assertThat(with("logo.webp", java.util.Arrays.copyOf(head, 40)).portal().agency().logo())
        .contains(new Logo("logo.webp", width, height));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OPEN + "<path d='M0 0h30'/></svg>",
        "\uFEFF<?xml version='1.0' encoding='UTF-8'?>"
            + "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>"
            + "<svg xmlns='http://www.w3.org/2000/svg' width='30px' height='20'/>",
        OPEN + "<style>.a{fill:url(#g);font-family:'ก\\,ข'}</style><use xlink:href='#a'/></svg>",
        OPEN + "<image href='data:image/png;base64,AAAA'/><a href='#x'><text>on</text></a></svg>",
        OPEN
            + "<metadata xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:RDF/></metadata></svg>"
      })
  void aDrawingThatOnlyDrawsIsPublished(String svg) throws IOException {
    Content content = with("logo.svg", svg.getBytes(StandardCharsets.UTF_8));
    assertThat(content.problems()).isEmpty();
    assertThat(content.portal().agency().logo()).contains(new Logo("logo.svg", 1500, 1000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script|<script>alert(1)</script>",
        "script|<g>\n\n  <script href='#x'/></g>",
        "script|<h:img xmlns:h='http://www.w3.org/1999/xhtml' />",
        "foreign|<foreignObject><p/></foreignObject>",
        "event|<path onload='x()'/>",
        "event|<path\n  d='M0 0'\n  ONCLICK='x()'/>",
        "event|<handler/>",
        "outside|<use xlink:href='https://a.example/x.svg#a'/>",
        "outside|<image href='file:///etc/passwd'/>",
        "outside|<image href='data:image/svg+xml,x'/>",
        "outside|<a href='javascript:alert(1)'/>",
        "outside|<a xlink:href=' other.html'/>",
        "outside|<path fill='url(https://a.example/x#a)'/>",
        "outside|<path style=\"fill:\\75rl('//a.example')\"/>",
        "outside|<style>@import '//a.example/a.css';</style>",
        "outside|<style>a{background:URL(  \"//a.example/\")}</style>",
        "outside|<set attributeName='xlink:href' to='javascript:alert(1)'/>",
        "outside|<g xml:base='https://a.example/'/>",
        "outside|<?xml-stylesheet href='//a.example/a.css'?>"
      })
  void aDrawingThatDoesMoreIsRefusedWhereItDoes(String danger) throws IOException {
    String what = danger.substring(0, danger.indexOf('|'));
    String part = danger.substring(danger.indexOf('|') + 1);
    String svg = OPEN + "\n<path/>" + part + "</svg>";
    Content content = with("logo.svg", svg.getBytes(StandardCharsets.UTF_8));
    assertThat(content.portal().agency().logo()).isEmpty();
    Problem problem = only(content);
    assertThat(problem.rule()).isEqualTo(Rule.LOGO_UNSAFE);
    assertThat(problem.args()).containsExactly("@data.logo." + what);
    boolean deeper = part.startsWith("<g>");
    assertThat(problem.place().toString())
        .startsWith(
            "content/logo.svg:" + (deeper ? "4:3" : part.startsWith("<style>") ? "2" : "2:8"));
  }

  @Test
  void thePlaceIsRightFarInsideALongDrawing() throws IOException {
    String svg = OPEN + "\n" + "<path d='M0 0ก'/>\n".repeat(5000) + " <script/></svg>";
    assertThat(only(with("logo.svg", svg.getBytes(StandardCharsets.UTF_8))).place().toString())
        .isEqualTo("content/logo.svg:5002:2");
  }

  @ParameterizedTest
  @CsvSource({
    "logo.gif, kind, GIF89a",
    "logo, kind, x",
    "logo.png, broken, <html></html>",
    "logo.jpg, broken, ''",
    "logo.webp, broken, RIFF",
    "logo.svg, broken, <svg",
    "logo.svg, broken, <html></html>",
    "logo.svg, no-size, <svg xmlns='http://www.w3.org/2000/svg'/>",
    "logo.svg, no-size, <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>"
  })
  void whatIsNoPictureIsRefused(String name, String why, String text) throws IOException {
    Problem problem = only(with(name, text.getBytes(StandardCharsets.UTF_8)));
    assertThat(problem.rule()).isEqualTo(Rule.LOGO);
    assertThat(problem.args()).containsExactly(name, "@data.logo." + why);
    assertThat(problem.place().toString()).isEqualTo("content/agency.yaml:3:7");
  }

  @Test
  void anEntityBombOrAnotherEncodingIsRefused() throws IOException {
    String bomb = "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + OPEN + "</svg>";
    assertThat(only(with("logo.svg", bomb.getBytes(StandardCharsets.UTF_8))).args())
        .containsExactly("@data.logo.entity");
    String other = "<?xml version='1.0' encoding='UTF-7'?>" + OPEN + "</svg>";
    assertThat(only(with("logo.svg", other.getBytes(StandardCharsets.UTF_8))).args())
        .containsExactly("@data.logo.encoding");
  }

  @Test
  void theWrongMagicTheSizeAndTheWeightAreTold() throws IOException {
    assertThat(only(with("logo.png", picture("JPEG", 9, 9))).args()).contains("@data.logo.broken");
    assertThat(only(with("logo.png", picture("PNG", 5000, 9))).args()).contains("@data.logo.huge");
    assertThat(only(with("logo.png", new byte[20_000_000])).args()).contains("@data.logo.large");
    byte[] heavy = java.util.Arrays.copyOf(picture("PNG", 90, 90), 60_000);
    Content content = with("logo.png", heavy);
    assertThat(only(content).rule()).isEqualTo(Rule.LOGO_HEAVY);
    assertThat(only(content).args()).containsExactly("logo.png", "60", "40");
    assertThat(content.portal().agency().logo()).isPresent();
  }

  @Test
  void aLogoThatIsNotThereIsTold() throws IOException {
    assertThat(only(with("logo.png", "other.png", new byte[0])).rule())
        .isEqualTo(Rule.LOGO_MISSING);
  }

  @Test
  void anyBytesGiveAProblemOrALogoAndNeverACrash() throws IOException {
    Random random = new Random(5);
    for (String name : List.of("logo.png", "logo.jpg", "logo.webp", "logo.svg")) {
      for (int i = 0; i < 60; i++) {
        byte[] bytes =
            name.endsWith("svg")
                ? (OPEN + "<style/></svg>").getBytes(StandardCharsets.UTF_8)
                : picture(name.endsWith("png") ? "PNG" : "JPEG", 8, 8);
        for (int hit = random.nextInt(4); hit >= 0; hit--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Content content = with(name, bytes);
        Optional<Logo> logo = content.portal().agency().logo();
        assertThat(logo.isPresent() || !content.problems().isEmpty()).as("seed 5, %s", i).isTrue();
      }
    }
  }

  private Content with(String name, byte[] bytes) throws IOException {
    return with(name, name, bytes);
  }

  private Content with(String declared, String name, byte[] bytes) throws IOException {
    Path content = site.resolve("content");
    Path file = content.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Files.writeString(
        content.resolve("agency.yaml"),
        "name: อบต. ตัวอย่าง\nsector: lao\nlogo: " + declared + "\n");
    Content read = ContentReader.read(site);
    assertThat(read.logo().map(Files::isRegularFile).orElse(true)).isTrue();
    Files.delete(file);
    return read;
  }

  /** Of those that are about the emblem. */
  private static Problem only(Content content) {
    List<Problem> found =
        content.problems().stream().filter(p -> p.rule().id().startsWith("data/logo")).toList();
    assertThat(found).as(content.problems().toString()).hasSize(1);
    return found.get(0);
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }
}
