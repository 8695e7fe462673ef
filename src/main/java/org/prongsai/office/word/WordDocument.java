package org.prongsai.office.word;

import fr.opensagres.xdocreport.core.XDocReportException;
import fr.opensagres.xdocreport.core.io.XDocArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.prongsai.office.word.TemplateMistake.Kind;

/** A paper in its template: a Word document. */
public final class WordDocument {
  private WordDocument() {}

  /**
   * The file; the same paper, template and day give the same bytes.
   *
   * @param day written into the file in place of a clock
   */
  public static byte[] of(Paper paper, WordTemplate template, LocalDate day)
      throws TemplateMistake {
    List<String> filled =
        template.parts().keySet().stream().filter(WordDocument::isFilled).toList();
    for (String part : filled) {
      try {
        TemplateCheck.check(part, MergeFields.of(template.parts().get(part)), paper.getClass());
      } catch (XMLStreamException e) {
        throw new TemplateMistake(Kind.NOT_WORD);
      }
    }
    Map<String, byte[]> result = fill(paper, template);
    for (String part : filled) {
      refuseBroken(part, result.get(part));
    }
    result.put(WordTemplate.CORE, properties(paper, day));
    return new WordTemplate(result).packed(day);
  }

  /** The text and what stands above and below every page. */
  static boolean isFilled(String part) {
    return part.equals(WordTemplate.DOCUMENT) || part.matches("word/(header|footer)\\d*\\.xml");
  }

  private static Map<String, byte[]> fill(Paper paper, WordTemplate template)
      throws TemplateMistake {
    XDocArchive archive = new XDocArchive();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      for (var part : template.parts().entrySet()) {
        byte[] bytes = isFilled(part.getKey()) ? SimpleFields.in(part.getValue()) : part.getValue();
        XDocArchive.setEntry(archive, part.getKey(), new ByteArrayInputStream(bytes));
      }
      FilledReport report = new FilledReport();
      report.setDocumentArchive(archive);
      report.process(new FilledReport.Fields(paper), out);
      Map<String, byte[]> filled = WordTemplate.of(out.toByteArray()).parts();
      Map<String, byte[]> inOrder = new LinkedHashMap<>();
      template.parts().keySet().forEach(name -> inOrder.put(name, filled.get(name)));
      return inOrder;
    } catch (XDocReportException | IOException | RuntimeException e) {
      throw new TemplateMistake(Kind.REFUSED, firstLine(e), WordTemplate.DOCUMENT);
    }
  }

  /** Of the innermost cause: FreeMarker's first line says what, the rest is a stack. */
  private static String firstLine(Throwable e) {
    Throwable inner = e;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return String.valueOf(inner.getMessage()).strip().lines().findFirst().orElse("");
  }

  /** A loop that begins in one cell and ends in another one leaves tags that do not match. */
  private static void refuseBroken(String part, byte[] xml) throws TemplateMistake {
    try {
      XMLStreamReader reader =
          MergeFields.safeXml().createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw new TemplateMistake(Kind.REFUSED, firstLine(e), part);
    }
  }

  private static byte[] properties(Paper paper, LocalDate day) {
    String core = new String(WordTemplate.core(), StandardCharsets.UTF_8);
    String moment = "<dcterms:%s xsi:type=\"dcterms:W3CDTF\">" + day + "T00:00:00Z</dcterms:%s>";
    return core.replace(
            "<dc:title></dc:title>",
            "<dc:title>" + xml(paper.title().replace('\n', ' ')) + "</dc:title>")
        .replace(
            "<dc:creator></dc:creator>", "<dc:creator>" + xml(paper.agency()) + "</dc:creator>")
        .replace(
            "</cp:coreProperties>",
            moment.replace("%s", "created")
                + moment.replace("%s", "modified")
                + "</cp:coreProperties>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
