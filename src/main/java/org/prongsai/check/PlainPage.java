package org.prongsai.check;

import java.util.Optional;
import org.prongsai.check.PageFacts.Form;
import org.prongsai.check.markup.JsonLinks;
import org.prongsai.check.plain.Attribute;
import org.prongsai.check.plain.Element;
import org.prongsai.check.plain.Tags;

/**
 * The facts of a plain page that is in order, as {@link PageWalk} would find them, in an eighth of
 * its time. Where anything would have to be said about the page, or might have to be, it gives up.
 */
final class PlainPage {
  private final Tags tags;
  private final FactsBuilder facts;
  private boolean titled;
  private int heading;
  private boolean linked;
  private boolean linkShows;

  private PlainPage(char[] letters, FactsBuilder facts) {
    this.tags = new Tags(letters);
    this.facts = facts;
  }

  /** Empty when the page must be read by {@link PageWalk}. */
  static Optional<PageFacts> read(String file, char[] letters, Texts texts) {
    FactsBuilder facts = new FactsBuilder(file, letters, texts);
    if (!new PlainPage(letters, facts).isInOrder()) {
      return Optional.empty();
    }
    PageFacts page = facts.build(Form.PAGE);
    return page.ids.length == facts.idsWritten() ? Optional.of(page) : Optional.empty();
  }

  private boolean isInOrder() {
    while (tags.next()) {
      if (linked && !linkShows) {
        linkShows = tags.showsText();
      }
      boolean fine = tags.isStart() ? start(tags.element()) : end(tags.element());
      if (!fine) {
        return false;
      }
    }
    return tags.isPlain() && titled;
  }

  private boolean end(Element element) {
    if (element == Element.A && linked) {
      linked = false;
      return linkShows;
    }
    return true;
  }

  private boolean start(Element element) {
    if (linked && !linkShows) {
      linkShows = shows(element);
    }
    if (tags.has(Attribute.ID)) {
      String id = tags.value(Attribute.ID);
      if (!id.isEmpty()) {
        facts.id(id);
      }
    }
    if (tags.has(Attribute.STYLE) && tags.value(Attribute.STYLE).indexOf('(') >= 0) {
      return false;
    }
    return switch (element) {
      case HTML -> !tags.value(Attribute.LANG).isBlank();
      case TITLE -> title();
      case META -> meta();
      case LINK -> link();
      case SCRIPT -> script();
      case A -> anchor();
      case IMG -> tags.has(Attribute.ALT) && needed(LinkKind.MEDIA, Attribute.SRC);
      case FORM -> {
        if (!tags.value(Attribute.METHOD).equalsIgnoreCase("dialog")) {
          use(LinkKind.CLICK, Attribute.ACTION);
        }
        yield true;
      }
      case INPUT -> !tags.value(Attribute.TYPE).equalsIgnoreCase("image");
      default -> element.headingLevel() == 0 || heading(element.headingLevel());
    };
  }

  private boolean isNamed() {
    return !tags.value(Attribute.ARIA_LABEL).isBlank()
        || !tags.value(Attribute.TITLE).isBlank()
        || !tags.value(Attribute.ARIA_LABELLEDBY).isBlank();
  }

  private boolean shows(Element element) {
    return switch (element) {
      case IMG -> !tags.value(Attribute.ALT).isBlank();
      case INPUT, BUTTON -> true;
      default -> isNamed();
    };
  }

  private void use(LinkKind kind, Attribute attribute) {
    if (tags.has(attribute)) {
      facts.use(kind, tags.value(attribute), tags.at(attribute));
    }
  }

  private boolean needed(LinkKind kind, Attribute attribute) {
    use(kind, attribute);
    return !tags.has(attribute) || !tags.value(attribute).isBlank();
  }

  private boolean title() {
    boolean first = !titled;
    titled = true;
    String title = tags.inside();
    facts.title(title.strip());
    // Spaces that the full reading would put together are left to it.
    return first && !title.isBlank() && title.indexOf("  ") < 0;
  }

  private boolean meta() {
    if (tags.value(Attribute.HTTP_EQUIV).equalsIgnoreCase("refresh")) {
      return false;
    }
    boolean refers =
        PreviewNames.refer(tags.value(Attribute.PROPERTY))
            || PreviewNames.refer(tags.value(Attribute.NAME));
    if (refers && !tags.value(Attribute.CONTENT).isBlank()) {
      use(LinkKind.MENTION, Attribute.CONTENT);
    }
    return true;
  }

  private boolean link() {
    Optional<LinkKind> kind = References.kindOf(tags.value(Attribute.REL));
    return tags.has(Attribute.REL) && (kind.isEmpty() || needed(kind.get(), Attribute.HREF));
  }

  private boolean script() {
    String type = References.scriptType(tags.value(Attribute.TYPE));
    if (References.isLinkedData(type)) {
      int start = tags.insideAt();
      JsonLinks.ofLinkedData(
          tags.rawInside(), (url, at) -> facts.use(LinkKind.MENTION, url, start + at));
      return true;
    }
    return !References.runs(type) || needed(LinkKind.RESOURCE, Attribute.SRC);
  }

  private boolean anchor() {
    use(LinkKind.CLICK, Attribute.HREF);
    linked = tags.has(Attribute.HREF);
    linkShows = linked && isNamed();
    return !tags.has(Attribute.NAME);
  }

  private boolean heading(int level) {
    boolean inOrder = heading == 0 || level <= heading + 1;
    heading = level;
    return inOrder;
  }
}
