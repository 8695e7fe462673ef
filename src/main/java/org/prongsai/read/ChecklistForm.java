package org.prongsai.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Requirement;

/**
 * A checklist as its file has it → the record. Read by hand, not bound: checklists are read on
 * every build, and the binder's start costs more than the reading. What an agency leaves out is
 * taken as not known.
 */
final class ChecklistForm {
  private ChecklistForm() {}

  /** From a tree that holds to the schema. */
  static Checklist of(JsonNode root) {
    List<Checklist.Item> items = new ArrayList<>();
    for (JsonNode indicator : root.path("indicators")) {
      for (JsonNode sub : indicator.path("subIndicators")) {
        for (JsonNode group : sub.path("groups")) {
          for (JsonNode item : group.path("items")) {
            items.add(item(item, indicator, sub, group));
          }
        }
      }
    }
    return new Checklist(
        root.path("id").asText(),
        new FiscalYear(root.path("fiscalYear").asInt()),
        root.path("sector").asText(),
        text(root, "verification"),
        background(root),
        items);
  }

  private static Checklist.Background background(JsonNode root) {
    return new Checklist.Background(
        text(root, "titlesVerified"),
        Optional.ofNullable(root.get("subIndicatorsVerified")).map(JsonNode::asBoolean),
        text(root, "verifiedMeaning"),
        text(root, "requiresNote"),
        text(root, "elementsWording"),
        Optional.ofNullable(root.get("sameAs")).map(y -> new FiscalYear(y.asInt())),
        texts(root, "changesFrom2564"),
        texts(root, "source"));
  }

  private static Checklist.Item item(
      JsonNode item, JsonNode indicator, JsonNode sub, JsonNode group) {
    List<String> elements = texts(item, "elements");
    Checklist.ElementsStatus otherwise =
        elements.isEmpty() ? Checklist.ElementsStatus.NONE_FOUND : Checklist.ElementsStatus.PARTIAL;
    Checklist.Marks marks =
        new Checklist.Marks(
            named(item, "evidence", Checklist.Grounds.values(), Checklist.Grounds::id)
                .orElse(Checklist.Grounds.NO_SOURCE),
            text(item, "verification"),
            named(
                    item,
                    "elementsStatus",
                    Checklist.ElementsStatus.values(),
                    Checklist.ElementsStatus::id)
                .orElse(otherwise),
            texts(item, "elementsSource"),
            text(item, "notes"),
            text(item, "laoNote"),
            texts(item, "appliesTo"));
    return new Checklist.Item(
        ItemCode.parse(item.path("id").asText()).orElseThrow(),
        item.path("title").asText(),
        item.path("verified").asBoolean(),
        indicator.path("id").asInt(),
        indicator.path("title").asText(),
        sub.path("id").asText(),
        sub.path("title").asText(),
        group.path("title").asText(),
        elements,
        text(item, "providedBy"),
        marks,
        requirement(item.path("requires")));
  }

  private static Requirement requirement(JsonNode requires) {
    Requirement.Kind kind =
        named(requires, "kind", Requirement.Kind.values(), Requirement.Kind::id)
            .orElse(Requirement.Kind.DOCUMENT);
    return new Requirement(
        named(requires, "dataYear", Requirement.TimeBasis.values(), Requirement.TimeBasis::id)
            .orElse(Requirement.TimeBasis.STANDING),
        named(requires, "cadence", Requirement.Cadence.values(), Requirement.Cadence::id),
        kind,
        requires.path("onOwnWebsite").asBoolean(true),
        requires.path("reachableFromMainPage").asBoolean(true),
        requires.path("onlineFormOrTwoWay").asBoolean(),
        text(requires, "basis").orElse("unknown"),
        new Requirement.Details(
            requires.path("separateFromGeneralComplaints").asBoolean(),
            text(requires, "separateBasis"),
            requires.path("mustBeTwoWay").asBoolean(),
            requires.path("noBlankFields").asBoolean(),
            text(requires, "statedWhenNone"),
            text(requires, "signedBy"),
            text(requires, "notesForStatic"),
            texts(requires, "mustNotContain"),
            texts(requires, "formats"),
            texts(requires, "columns"),
            texts(requires, "evidenceObserved")));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.of(node.path(key).asText("")).filter(t -> !t.isEmpty());
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(n -> texts.add(n.asText()));
    return texts;
  }

  private static <E> Optional<E> named(
      JsonNode node, String key, E[] values, Function<E, String> id) {
    String wanted = node.path(key).asText("");
    for (E value : values) {
      if (id.apply(value).equals(wanted)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
