package org.prongsai.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks one XML part, element by element; no entity and nothing outside it is ever opened. */
final class Xml {
  /** What to do at an element that begins; it may read on. */
  interface Begun {
    void element(XMLStreamReader at) throws XMLStreamException, IOException;
  }

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static void walk(InputStream part, Begun begun) throws IOException {
    // As characters: over bytes that are no UTF-8 the parser writes a line on standard error.
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(part, StandardCharsets.UTF_8.newDecoder()))) {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      XMLStreamReader at = FACTORY.createXMLStreamReader(text);
      while (at.hasNext()) {
        if (at.next() == XMLStreamConstants.START_ELEMENT) {
          begun.element(at);
        }
      }
      at.close();
    } catch (XMLStreamException e) {
      // It hides its cause from getCause.
      if (e.getNestedException() instanceof Parts.TooMuch much) {
        throw much;
      }
      throw new IOException(e);
    }
  }

  /** An attribute by its name, in whatever namespace. */
  static Optional<String> attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) {
        return Optional.of(at.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** The relation that an element names: {@code r:id}, in either of the two namespaces. */
  static Optional<String> relation(XMLStreamReader at) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      boolean spaced = at.getAttributeNamespace(i) != null;
      if (spaced && at.getAttributeLocalName(i).equals("id")) {
        return Optional.of(at.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /**
   * All text inside the element that has just begun, to its end.
   *
   * @param skipped an element whose text is not part of it
   */
  static String text(XMLStreamReader at, String skipped) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int mute = 0;
    while (depth > 0) {
      switch (at.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          mute = mute == 0 && at.getLocalName().equals(skipped) ? depth : mute;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          mute = mute == depth ? 0 : mute;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(mute == 0 ? at.getText() : "");
        default -> {}
      }
    }
    return text.toString();
  }
}
