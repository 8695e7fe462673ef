package org.prongsai.office.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Writes every merge field as one element. Word saves a field as five runs and more, and of those
 * XDocReport 2.1.0 does not find the paragraph to repeat.
 */
final class SimpleFields {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private SimpleFields() {}

  /**
   * @throws IOException for what is no XML, or has a document type
   */
  static byte[] in(byte[] part) throws IOException {
    String text = new String(part, StandardCharsets.UTF_8);
    if (!text.contains("instrText")) {
      return part;
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
      simplify(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory writers = TransformerFactory.newDefaultInstance();
      writers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      writers.newTransformer().transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException(e);
    }
  }

  private static void simplify(Document document) {
    for (Element begin : elements(document.getElementsByTagNameNS(WORD, "fldChar"))) {
      if ("begin".equals(begin.getAttributeNS(WORD, "fldCharType"))
          && begin.getParentNode() instanceof Element run) {
        List<Element> runs = field(run);
        String instruction = instruction(runs);
        if (instruction.strip().startsWith("MERGEFIELD")) {
          replace(runs, instruction);
        }
      }
    }
  }

  /** The runs from the beginning to the end of a field; none when it does not end beside it. */
  private static List<Element> field(Element first) {
    List<Element> runs = new ArrayList<>();
    int depth = 0;
    for (Node n = first; n != null; n = n.getNextSibling()) {
      if (n instanceof Element run) {
        runs.add(run);
        for (Element mark : elements(run.getElementsByTagNameNS(WORD, "fldChar"))) {
          String type = mark.getAttributeNS(WORD, "fldCharType");
          depth += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
        }
        if (depth == 0) {
          return runs;
        }
      }
    }
    return List.of();
  }

  private static String instruction(List<Element> runs) {
    StringBuilder instruction = new StringBuilder();
    for (Element run : runs) {
      elements(run.getElementsByTagNameNS(WORD, "instrText"))
          .forEach(i -> instruction.append(i.getTextContent()));
    }
    return instruction.toString();
  }

  /** With the looks of the first run that is shown, or of the field's own. */
  private static void replace(List<Element> runs, String instruction) {
    Element first = runs.get(0);
    Element shown =
        runs.stream()
            .filter(r -> r.getElementsByTagNameNS(WORD, "t").getLength() > 0)
            .findFirst()
            .orElse(first);
    Document document = first.getOwnerDocument();
    Element field = document.createElementNS(WORD, "w:fldSimple");
    field.setAttributeNS(WORD, "w:instr", instruction);
    Element run = document.createElementNS(WORD, "w:r");
    elements(shown.getElementsByTagNameNS(WORD, "rPr")).stream()
        .limit(1)
        .forEach(looks -> run.appendChild(looks.cloneNode(true)));
    Element text = document.createElementNS(WORD, "w:t");
    text.setTextContent("«»");
    run.appendChild(text);
    field.appendChild(run);
    first.getParentNode().insertBefore(field, first);
    runs.forEach(r -> r.getParentNode().removeChild(r));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
