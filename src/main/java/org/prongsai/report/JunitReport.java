package org.prongsai.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/**
 * JUnit XML: a suite a year with a test case an item, and one suite for whatever is no item's, a
 * case a file. Errors are failures, an item promised for later or not applicable is skipped;
 * warnings are told in a case's output.
 */
final class JunitReport {
  private final Words words;

  private JunitReport(Language language) {
    this.words = Words.in(language);
  }

  /**
   * @param reports asked for twice, one at a time in memory; of many agencies each names its suites
   *     after its folder
   */
  static void write(Iterable<AllReport.OfAgency> reports, Language language, Appendable out)
      throws IOException {
    Drain drain = new Drain(out);
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(drain);
      new JunitReport(language).write(reports, xml, drain);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    drain.append('\n');
    drain.let();
  }

  /**
   * @param skipped why there is nothing to fail: promised for later, or not applicable
   */
  private record Case(String suite, String name, Optional<String> skipped, List<Problem> problems) {
    boolean failed() {
      return problems.stream().anyMatch(Problem::isError);
    }

    boolean isSkipped() {
      return skipped.isPresent() && !failed();
    }
  }

  private void write(Iterable<AllReport.OfAgency> reports, XMLStreamWriter xml, Drain drain)
      throws XMLStreamException, IOException {
    Counts all = Counts.NONE;
    for (AllReport.OfAgency agency : reports) {
      for (List<Case> suite : suites(agency).values()) {
        all = all.plus(Counts.of(suite));
      }
    }
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "prongsai");
    all.write(xml);
    for (AllReport.OfAgency agency : reports) {
      for (var suite : suites(agency).entrySet()) {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite.getKey());
        Counts.of(suite.getValue()).write(xml);
        for (Case test : suite.getValue()) {
          xml.writeCharacters("\n");
          write(test, xml);
        }
        xml.writeEndElement();
      }
      xml.flush();
      drain.let();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private record Counts(int tests, long failures, long skipped) {
    static final Counts NONE = new Counts(0, 0, 0);

    static Counts of(List<Case> cases) {
      return new Counts(
          cases.size(),
          cases.stream().filter(Case::failed).count(),
          cases.stream().filter(Case::isSkipped).count());
    }

    Counts plus(Counts other) {
      return new Counts(tests + other.tests, failures + other.failures, skipped + other.skipped);
    }

    void write(XMLStreamWriter xml) throws XMLStreamException {
      xml.writeAttribute("tests", Integer.toString(tests));
      xml.writeAttribute("failures", Long.toString(failures));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", Long.toString(skipped));
      // Durations would make two reports of one site differ.
      xml.writeAttribute("time", "0");
    }
  }

  private Map<String, List<Case>> suites(AllReport.OfAgency agency) {
    Report report = agency.report().below(agency.folder());
    String prefix = agency.folder().isEmpty() ? "" : Visible.line(agency.folder()) + " ";
    Map<String, List<Problem>> ofItem = new TreeMap<>();
    Map<String, List<Problem>> ofFile = new TreeMap<>();
    for (Problem p : report.problems()) {
      boolean item = p.year().isPresent() && p.item().isPresent();
      String key = item ? p.year().getAsInt() + " " + p.item().get() : p.place().file();
      (item ? ofItem : ofFile).computeIfAbsent(key, k -> new ArrayList<>()).add(p);
    }
    Map<String, List<Case>> suites = new TreeMap<>();
    for (Report.Completeness year : report.completeness()) {
      String suite = prefix + "oit-" + year.year();
      for (Report.Item item : year.items()) {
        List<Problem> found = ofItem.remove(year.year() + " " + item.code());
        suites
            .computeIfAbsent(suite, s -> new ArrayList<>())
            .add(new Case(suite, item.code(), skipped(item), found == null ? List.of() : found));
      }
    }
    List<Case> rest = suites.computeIfAbsent(prefix + "site", s -> new ArrayList<>());
    ofItem.forEach(
        (key, found) -> rest.add(new Case(prefix + "site", key, Optional.empty(), found)));
    ofFile.forEach(
        (key, found) -> rest.add(new Case(prefix + "site", key, Optional.empty(), found)));
    if (rest.isEmpty()) {
      rest.add(new Case(prefix + "site", report.site(), Optional.empty(), List.of()));
    }
    return suites;
  }

  private Optional<String> skipped(Report.Item item) {
    return switch (item.verdict()) {
      case "pending" -> Optional.of(words.text("report.pending"));
      case "notApplicable" -> Optional.of(words.text("report.not-applicable"));
      default -> Optional.empty();
    };
  }

  private void write(Case test, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", test.suite());
    xml.writeAttribute("name", Visible.line(test.name()));
    xml.writeAttribute("time", "0");
    List<Problem> errors = test.problems().stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", Visible.line(words.message(errors.get(0))));
      xml.writeAttribute("type", errors.get(0).rule().id());
      xml.writeCharacters(lines(errors));
      xml.writeEndElement();
    } else if (test.isSkipped()) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", test.skipped().orElseThrow());
    }
    List<Problem> warnings = test.problems().stream().filter(p -> !p.isError()).toList();
    if (!warnings.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(lines(warnings));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String lines(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem p : problems) {
      text.append(Visible.line(p.place().toString()))
          .append("  ")
          .append(Visible.line(words.message(p)))
          .append("  [")
          .append(p.rule().id())
          .append("]\n        ")
          .append(words.text("report.fix", Visible.line(words.fix(p))))
          .append('\n');
    }
    return text.toString();
  }
}
