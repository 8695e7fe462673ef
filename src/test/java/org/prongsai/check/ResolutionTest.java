package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

class ResolutionTest {
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "a.html",
          "b.html",
          "dir/index.html",
          "dir/c.html",
          "dir/sub/d.html",
          "plain",
          "100%.html",
          "a+b.html",
          "a&b.html",
          "a;b.html",
          "q?r.html",
          "h#i.html",
          "%20.html",
          "sp ace.html",
          "back\\slash.html",
          "แผน.html",
          "ก\u0e4d\u0e32หนดการ.html",
          "ค\u0e33ขอ.html",
          "\u00e9.html",
          "e\u03012.html",
          "Upper/Case.html",
          "htm/index.htm",
          "x:y.html");

  private static final String PARTS =
      "<i id=here></i><i id='ไทย'></i><i id='%25raw'></i><i id='%raw'></i><i id='a b'></i>"
          + "<i id=A></i><a name=anchor></a><i name=notanchor></i><i id='hér\u00e9'></i>"
          + "<template><i id=inTemplate></i></template><!-- <i id=inComment></i> -->"
          + "<script>'<i id=inScript>'</script><noscript><i id=inNoscript></i></noscript>"
          + "<textarea><i id=inTextarea></i></textarea><svg><g id=inSvg /></svg>"
          + "<iframe srcdoc='<i id=inFrame></i>'></iframe>";

  private static final SiteFacts SITE = site();

  private static SiteFacts site() {
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    PAGES.forEach(file -> site.accept(file, PARTS));
    return site.finish(List.of("pics/x.png", "dup.pdf", "deep/dup2.pdf"), List.of("empty"));
  }

  static List<Table.Row> links() {
    return Table.rows("resolves.txt", 3, 4);
  }

  @ParameterizedTest
  @MethodSource("links")
  void aLinkLeadsWhereABrowserAndAHostWouldTakeIt(Table.Row row) {
    Optional<Problem> problem = problem(row.cell(0), row.cell(1));
    assertThat(problem.map(p -> p.rule().id()).orElse("-")).isEqualTo(row.cell(2));
    if (row.cells().size() == 4) {
      assertThat(said(problem.orElseThrow())).contains(row.cell(3));
    }
  }

  @ParameterizedTest
  @MethodSource("links")
  void whatIsReportedIsWhatIsWritten(Table.Row row) {
    problem(row.cell(0), row.cell(1)).ifPresent(p -> assertThat(p.target()).contains(row.cell(1)));
  }

  private static String said(Problem problem) {
    Words words = Words.in(Language.EN);
    return words.message(problem) + "\n" + words.fix(problem);
  }

  static Optional<Problem> problem(String page, String href) {
    String escaped = href.replace("&", "&amp;").replace("\"", "&quot;");
    FactsCollector changed = SiteFacts.collector(CheckOptions.defaults());
    changed.accept(page, PARTS + "<a href=\"" + escaped + "\">x</a>");
    List<Problem> problems =
        SiteChecks.all(SITE.merge(changed.finish())).stream()
            .filter(p -> p.rule().id().matches("(link|live)/.*"))
            .toList();
    assertThat(problems).hasSizeLessThan(2);
    return problems.stream().findFirst();
  }
}
