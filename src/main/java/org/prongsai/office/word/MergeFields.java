package org.prongsai.office.word;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The merge fields of one part of a document, in reading order. */
final class MergeFields {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final int LONGEST_SENTENCE = 60;

  /** {@code MERGEFIELD "what" \* MERGEFORMAT}; the marks and the switch may be missing. */
  private static final Pattern FIELD =
      Pattern.compile("^\\s*MERGEFIELD\\s+\"?(.*?)\"?\\s*(\\\\\\*.*)?$", Pattern.DOTALL);

  private static final Pattern TYPED = Pattern.compile("\\$\\{[^}]*}|\\[/?#[^\\]]*]");

  private final List<Field> fields = new ArrayList<>();
  private final StringBuilder sentence = new StringBuilder();
  private final StringBuilder instruction = new StringBuilder();
  private boolean inInstruction;
  private int firstOfParagraph;

  private MergeFields() {}

  /**
   * One field.
   *
   * @param text what it says: {@code ${title}}, {@code @before-row[#list section.rows as row]}
   * @param sentence what a reader sees around it, cut to a line
   */
  record Field(String text, String sentence) {}

  /** For XML that may come from anybody: no document type, nothing from elsewhere. */
  static XMLInputFactory safeXml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static List<Field> of(byte[] part) throws XMLStreamException {
    MergeFields found = new MergeFields();
    XMLStreamReader xml = safeXml().createXMLStreamReader(new ByteArrayInputStream(part));
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && WORD.equals(xml.getNamespaceURI())) {
        found.start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && WORD.equals(xml.getNamespaceURI())) {
        found.end(xml.getLocalName());
      }
    }
    return found.fields;
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "p" -> {
        sentence.setLength(0);
        firstOfParagraph = fields.size();
      }
      case "fldSimple" -> add(xml.getAttributeValue(WORD, "instr"));
      case "instrText" -> {
        instruction.append(xml.getElementText());
        inInstruction = true;
      }
      case "fldChar" -> endInstruction();
      case "t" -> text(xml.getElementText());
      default -> {}
    }
  }

  private void end(String name) {
    if (name.equals("p")) {
      endInstruction();
      String whole = sentence.toString().strip();
      String cut =
          whole.length() > LONGEST_SENTENCE ? whole.substring(0, LONGEST_SENTENCE) + "…" : whole;
      fields.subList(firstOfParagraph, fields.size()).replaceAll(f -> new Field(f.text(), cut));
      firstOfParagraph = fields.size();
    }
  }

  private void text(String text) {
    sentence.append(text);
    boolean shownOfField = text.startsWith("«");
    Matcher typed = TYPED.matcher(text);
    while (!shownOfField && typed.find()) {
      fields.add(new Field(typed.group(), ""));
    }
  }

  private void endInstruction() {
    if (inInstruction) {
      add(instruction.toString());
      instruction.setLength(0);
      inInstruction = false;
    }
  }

  private void add(String instruction) {
    Matcher field = FIELD.matcher(instruction);
    if (field.matches()) {
      fields.add(new Field(field.group(1).replace("\\\"", "\"").strip(), ""));
    }
  }
}
