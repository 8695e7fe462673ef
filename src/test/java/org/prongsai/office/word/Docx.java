package org.prongsai.office.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.prongsai.model.ThaiText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A Word document as a reader sees it: its paragraphs in order, a tree for every part. */
public final class Docx {
  private final Map<String, Document> parts = new LinkedHashMap<>();

  public Docx(Path file) throws IOException {
    this(Files.readAllBytes(file));
  }

  Docx(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), parse(zip.readAllBytes()));
      }
    }
  }

  private static Document parse(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
      throw new IOException(e);
    }
  }

  public Document part(String name) {
    return parts.get(name);
  }

  public Map<String, Document> parts() {
    return parts;
  }

  /** Elements of the main part by their name in Word's namespace, in order. */
  public List<Element> all(String name) {
    return all(part("word/document.xml").getDocumentElement(), name);
  }

  public static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** What stands in an element; a break is a new line. */
  public static String text(Element element) {
    StringBuilder text = new StringBuilder();
    collect(element, text);
    return text.toString();
  }

  private static void collect(Node node, StringBuilder text) {
    String name = node.getLocalName() == null ? "" : node.getLocalName();
    if (name.equals("t")) {
      text.append(node.getTextContent());
    } else if (name.equals("br")) {
      text.append('\n');
    } else {
      for (Node c = node.getFirstChild(); c != null; c = c.getNextSibling()) {
        collect(c, text);
      }
    }
  }

  /** The paragraphs that say something. */
  public List<String> paragraphs() {
    return all("p").stream().map(Docx::text).filter(t -> !t.isBlank()).toList();
  }

  /** Letters only, in order: without spaces, digits folded. */
  public static String letters(String text) {
    return ThaiText.arabicDigits(text).replaceAll("[\\s\u00A0]+", "");
  }

  public String letters() {
    return letters(String.join("", paragraphs()));
  }
}
