package org.prongsai.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An SVG file: its proportions, and whatever makes it more than a drawing. Shown by {@code <img>}
 * it could do no harm; opened by itself, from the agency's own address, it could do anything.
 *
 * @param size in units of its own; empty when it does not say
 * @param dangers in the order they stand
 */
record Drawing(Optional<ImageSize> size, List<Danger> dangers) {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final List<String> REFUSED =
      List.of("script", "foreignobject", "iframe", "embed", "object", "audio", "video");
  private static final List<String> EVENTS = List.of("handler", "listener");
  private static final Pattern OWN =
      Pattern.compile("#.*|data:image/(png|jpeg|jpg|gif|webp)[;,].*", Pattern.DOTALL);
  private static final Pattern URL =
      Pattern.compile("(?:url|src|image|image-set)\\(\\s*[\"']?\\s*([^)]*)|@import");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");
  private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:px)?");
  private static final int HEIGHT = 1000;

  Drawing {
    dangers = List.copyOf(dangers);
  }

  /**
   * @param what a key of the texts
   * @param line 1-based; the column of the tag's first character
   */
  record Danger(String what, int line, int column) {}

  /**
   * @throws XMLStreamException when it is no well-formed XML or no SVG; its location says where
   */
  static Drawing of(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return new Look(text, factory.createXMLStreamReader(new StringReader(text))).whole();
  }

  private static final class Look {
    private final String text;
    private final XMLStreamReader xml;
    private final List<Danger> dangers = new ArrayList<>();
    private Optional<ImageSize> size = Optional.empty();

    Look(String text, XMLStreamReader xml) {
      this.text = text;
      this.xml = xml;
    }

    Drawing whole() throws XMLStreamException {
      encoding();
      boolean root = true;
      boolean style = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (root) {
              root();
              root = false;
            }
            element();
            style = xml.getLocalName().equalsIgnoreCase("style");
          }
          case XMLStreamConstants.END_ELEMENT -> style = false;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (style) {
              css(xml.getText());
            }
          }
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
            if (xml.getPITarget().equalsIgnoreCase("xml-stylesheet")) {
              found("outside");
            }
          }
          case XMLStreamConstants.DTD -> {
            if (text.contains("<!ENTITY")) {
              found("entity");
            }
          }
          default -> {}
        }
      }
      return new Drawing(size, dangers);
    }

    /** A browser would read other letters than we did, and see other tags. */
    private void encoding() {
      String declared = xml.getCharacterEncodingScheme();
      if (declared != null && !List.of("utf-8", "us-ascii").contains(lower(declared))) {
        dangers.add(new Danger("@data.logo.encoding", 1, 1));
      }
    }

    private void root() throws XMLStreamException {
      if (!SVG.equals(xml.getNamespaceURI()) || !xml.getLocalName().equals("svg")) {
        throw new XMLStreamException("not an SVG", xml.getLocation());
      }
      Optional<Double> width = length("width");
      Optional<Double> height = length("height");
      Optional<Double> ratio =
          width.isPresent() && height.isPresent()
              ? Optional.of(width.get() / height.get())
              : viewBox();
      size =
          ratio
              .filter(r -> r > 0.001 && r < 1000)
              .map(r -> new ImageSize((int) Math.max(1, Math.round(r * HEIGHT)), HEIGHT));
    }

    private Optional<Double> length(String name) {
      String value = xml.getAttributeValue(null, name);
      Matcher m = LENGTH.matcher(value == null ? "" : value.strip());
      return m.matches() ? Optional.of(Double.valueOf(m.group(1))) : Optional.empty();
    }

    private Optional<Double> viewBox() {
      String value = xml.getAttributeValue(null, "viewBox");
      String[] parts = value == null ? new String[0] : value.strip().split("[\\s,]+");
      return parts.length == 4
              && LENGTH.matcher(parts[2]).matches()
              && LENGTH.matcher(parts[3]).matches()
          ? Optional.of(Double.parseDouble(parts[2]) / Double.parseDouble(parts[3]))
          : Optional.empty();
    }

    private void element() {
      String name = lower(xml.getLocalName());
      if (XHTML.equals(xml.getNamespaceURI()) || REFUSED.contains(name)) {
        found(name.equals("foreignobject") ? "foreign" : "script");
      } else if (EVENTS.contains(name)) {
        found("event");
      }
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        attribute(lower(xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
      }
    }

    private void attribute(String name, String value) {
      boolean moved = name.equals("attributename") && lower(value).endsWith("href");
      if (name.startsWith("on")) {
        found("event");
      } else if (name.equals("href") || name.equals("src") || name.equals("base") || moved) {
        if (moved || !OWN.matcher(value.strip()).matches()) {
          found("outside");
        }
      } else {
        css(value);
      }
    }

    private void css(String written) {
      if (written.indexOf('(') < 0 && written.indexOf('@') < 0 && written.indexOf('\\') < 0) {
        return;
      }
      Matcher url = URL.matcher(lower(unescaped(written)));
      while (url.find()) {
        if (url.group(1) == null || !OWN.matcher(url.group(1)).matches()) {
          found("outside");
        }
      }
    }

    /** CSS may spell any letter by its number. */
    private static String unescaped(String css) {
      return ESCAPE
          .matcher(css)
          .replaceAll(
              m -> {
                int code = m.group(1) == null ? m.group(2).codePointAt(0) : hex(m.group(1));
                return Matcher.quoteReplacement(Character.toString(code));
              });
    }

    private static int hex(String digits) {
      int code = Integer.parseInt(digits, 16);
      return Character.isValidCodePoint(code) ? code : '?';
    }

    private void found(String what) {
      int at = tag(xml.getLocation());
      int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      Danger danger = new Danger("@data.logo." + what, line, at - text.lastIndexOf('\n', at));
      if (!dangers.contains(danger)) {
        dangers.add(danger);
      }
    }

    /** The reader stands behind the tag, which has no other {@code <} inside. */
    private int tag(Location behind) {
      // By line and column: the reader's character offset drifts in long files.
      int start = 0;
      for (int line = 1; line < behind.getLineNumber(); line++) {
        start = text.indexOf('\n', start) + 1;
      }
      int end = Math.min(start + behind.getColumnNumber() - 2, text.length() - 1);
      return Math.max(0, text.lastIndexOf('<', end));
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
