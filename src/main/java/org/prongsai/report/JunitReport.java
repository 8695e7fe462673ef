package org.prongsai.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/**
 * JUnit XML: a suite a year with a test case an item, and one suite for whatever is no item's, a
 * case a file. Errors are failures; warnings are told in a case's output.
 */
final class JunitReport {
  private final Words words;

  private JunitReport(Language language) {
    this.words = Words.in(language);
  }

  static String of(Report report, Language language) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitReport(language).write(report, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private record Case(String suite, String name, List<Problem> problems) {
    long failures() {
      return problems.stream().anyMatch(Problem::isError) ? 1 : 0;
    }
  }

  private void write(Report report, XMLStreamWriter xml) throws XMLStreamException {
    Map<String, List<Case>> suites = suites(report);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "prongsai");
    counts(suites.values().stream().flatMap(List::stream).toList(), xml);
    for (var suite : suites.entrySet()) {
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", suite.getKey());
      counts(suite.getValue(), xml);
      for (Case test : suite.getValue()) {
        write(test, xml);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static Map<String, List<Case>> suites(Report report) {
    Map<String, List<Problem>> ofItem = new TreeMap<>();
    Map<String, List<Problem>> ofFile = new TreeMap<>();
    for (Problem p : report.problems()) {
      boolean item = p.year().isPresent() && p.item().isPresent();
      String key = item ? p.year().getAsInt() + " " + p.item().get() : p.place().file();
      (item ? ofItem : ofFile).computeIfAbsent(key, k -> new ArrayList<>()).add(p);
    }
    Map<String, List<Case>> suites = new TreeMap<>();
    for (Report.Completeness year : report.completeness()) {
      String suite = "oit-" + year.year();
      for (Report.Item item : year.items()) {
        List<Problem> found = ofItem.remove(year.year() + " " + item.code());
        suites
            .computeIfAbsent(suite, s -> new ArrayList<>())
            .add(new Case(suite, item.code(), found == null ? List.of() : found));
      }
    }
    List<Case> rest = suites.computeIfAbsent("site", s -> new ArrayList<>());
    ofItem.forEach((key, found) -> rest.add(new Case("site", key, found)));
    ofFile.forEach((key, found) -> rest.add(new Case("site", key, found)));
    if (rest.isEmpty()) {
      rest.add(new Case("site", report.site(), List.of()));
    }
    return suites;
  }

  private static void counts(List<Case> cases, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(cases.stream().mapToLong(Case::failures).sum()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    // Durations would make two reports of one site differ.
    xml.writeAttribute("time", "0");
  }

  private void write(Case test, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", test.suite());
    xml.writeAttribute("name", clean(test.name()));
    xml.writeAttribute("time", "0");
    List<Problem> errors = test.problems().stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(words.message(errors.get(0))));
      xml.writeAttribute("type", errors.get(0).rule().id());
      xml.writeCharacters(clean(lines(errors)));
      xml.writeEndElement();
    }
    List<Problem> warnings = test.problems().stream().filter(p -> !p.isError()).toList();
    if (!warnings.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(lines(warnings)));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String lines(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem p : problems) {
      text.append(p.place())
          .append("  ")
          .append(words.message(p))
          .append("  [")
          .append(p.rule().id())
          .append("]\n        ")
          .append(words.text("report.fix", words.fix(p)))
          .append('\n');
    }
    return text.toString();
  }

  /** XML 1.0 has no place for control characters. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
