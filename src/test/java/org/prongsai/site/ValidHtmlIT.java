package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker of the W3C says of every page. */
class ValidHtmlIT {

  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  private static final List<String> SAID = new ArrayList<>();
  private static SimpleDocumentValidator checker;

  @BeforeAll
  static void prepare() throws Exception {
    ErrorHandler said = new Said();
    checker = new SimpleDocumentValidator(false, false, false);
    checker.setUpMainSchema(SCHEMA, said);
    checker.setUpValidatorAndParsers(said, true, false);
  }

  static List<TestedSite> all() {
    return TestedSite.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noPageHasAnErrorOrAWarning(TestedSite site) throws Exception {
    List<String> complaints = new ArrayList<>();
    for (String page : site.pages()) {
      for (String line : check(Files.readString(site.folder().resolve(page)))) {
        complaints.add(page + ":" + line);
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void whatIsPlantedIsFound() throws Exception {
    String page = "<!DOCTYPE html><html lang=th><title>ก</title><body><main><h1>ก</h1>%s</main>";
    assertThat(check(page.formatted("<p id=a>ข"))).isEmpty();
    assertThat(check(page.formatted("<p id=a>ข<p id=a>ค<ul><p>ง</ul>")))
        .anySatisfy(line -> assertThat(line).contains("Duplicate ID"))
        .anySatisfy(line -> assertThat(line).contains("not allowed as child of element “ul”"));
  }

  private static List<String> check(String html) throws Exception {
    SAID.clear();
    InputSource source =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    source.setEncoding("utf-8");
    checker.checkHtmlInputSource(source);
    return List.copyOf(SAID);
  }

  private static final class Said implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      SAID.add(e.getLineNumber() + ":" + e.getColumnNumber() + " warning: " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      SAID.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
