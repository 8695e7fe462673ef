package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.live.audit.SiteList.Site;

class SiteListTest {
  private static List<Site> read(String text) {
    return SiteList.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void columnsAreKnownByTheirNamesInEitherLanguage() {
    assertThat(read("\uFEFFname,province,url\r\n\"อบต. ก, ข\",x,https://a.example/\r\n"))
        .containsExactly(new Site("https://a.example/", "อบต. ก, ข"));
    assertThat(read("หน่วยงาน;เว็บไซต์\nอบต. ก;www.a.example\n"))
        .containsExactly(new Site("www.a.example", "อบต. ก"));
  }

  @Test
  void withoutNamesTheFirstAddressOfALineIsTaken() {
    assertThat(read("1\thttps://a.example/\tอบต. ก\n2\tb.example\n\n# ไม่มีอะไร\n"))
        .containsExactly(new Site("https://a.example/", "อบต. ก"), new Site("b.example", ""));
  }

  @Test
  void asThaiWindowsWritesIt() {
    byte[] bytes =
        "url,name\r\nhttps://a.example/,เทศบาล\r\n".getBytes(Charset.forName("x-windows-874"));
    assertThat(SiteList.read(bytes)).containsExactly(new Site("https://a.example/", "เทศบาล"));
  }

  @Test
  void anAddressIsTakenOnceAndACommentedOneNever() {
    assertThat(read("url\nhttps://a.example/\nhttps://a.example/\n#https://b.example/\n"))
        .hasSize(1);
  }

  @Test
  void whatIsWrittenIsReadAsItWasButForFormulas() {
    String line = SiteList.line(List.of("a,b", "\"q\"", "two\nlines", "=1+1", "-x", ""));
    assertThat(SiteList.lines(line))
        .containsExactly(List.of("a,b", "\"q\"", "two\nlines", "'=1+1", "'-x", ""));
  }

  @Test
  void anUnclosedQuoteOrNothingAtAllIsNoCrash() {
    assertThat(read("url,name\n\"https://a.example/,x\ny")).hasSize(1);
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF\n\n")).isEmpty();
  }
}
