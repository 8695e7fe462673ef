package org.prongsai;

import static org.prongsai.StarterTexts.quoted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.ita.SameItems;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Requirement;

/**
 * The items of a new year as YAML: all of them, and what of the last year's rows still holds. The
 * unit does; of the evidence, links, pages and channels of items that ask for what is in force
 * whatever its age. A document of the last year is none of this year, so files stay behind.
 */
final class StarterItems {
  private final Checklist checklist;
  private final Optional<Disclosure> last;
  private final Optional<Checklist> before;

  /** Items change their numbers and wording from year to year. */
  private final Map<ItemCode, SameItems.Match> same;

  /**
   * @param last what the year before declares
   * @param before its checklist
   */
  StarterItems(Checklist checklist, Optional<Disclosure> last, Optional<Checklist> before) {
    this.checklist = checklist;
    this.last = last;
    this.before = before;
    this.same = before.map(b -> SameItems.between(titles(checklist), titles(b))).orElse(Map.of());
  }

  private static List<SameItems.Titled> titles(Checklist checklist) {
    return checklist.items().stream().map(i -> new SameItems.Titled(i.code(), i.title())).toList();
  }

  static StarterItems none(Checklist checklist) {
    return new StarterItems(checklist, Optional.empty(), Optional.empty());
  }

  String yaml() {
    StringBuilder out = new StringBuilder();
    out.append("checklist: ").append(checklist.id()).append("\nclosed: false\nitems:\n");
    for (Checklist.Item item : checklist.items()) {
      out.append("  - item: ").append(item.code()).append('\n');
      lastOf(item).ifPresent(entry -> carry(out, item, entry));
    }
    return out.toString();
  }

  private Optional<Disclosure.Entry> lastOf(Checklist.Item item) {
    Optional<ItemCode> code =
        Optional.ofNullable(same.get(item.code())).map(match -> match.item().code());
    return last.stream()
        .flatMap(d -> d.items().stream())
        .filter(e -> code.equals(Optional.of(e.item())))
        .findFirst();
  }

  private static List<Evidence> standing(Checklist.Item item, Disclosure.Entry entry) {
    boolean stands = item.requires().time() == Requirement.TimeBasis.STANDING;
    return entry.evidence().stream()
        .filter(e -> stands && !(e instanceof Evidence.Document))
        .toList();
  }

  private void carry(StringBuilder out, Checklist.Item item, Disclosure.Entry entry) {
    entry.unit().ifPresent(u -> out.append("    unit: ").append(quoted(u)).append('\n'));
    List<Evidence> standing = standing(item, entry);
    out.append(standing.isEmpty() ? "" : "    evidence:\n");
    for (Evidence evidence : standing) {
      out.append("      - ").append(where(evidence)).append('\n');
      evidence
          .label()
          .title()
          .ifPresent(t -> out.append("        title: ").append(quoted(t)).append('\n'));
      evidence
          .label()
          .shows()
          .filter(shows -> asksTheSame(item))
          .ifPresent(
              shows ->
                  out.append("        shows: [")
                      .append(shows.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                      .append("]\n"));
    }
  }

  private static String where(Evidence evidence) {
    if (evidence instanceof Evidence.WebPage page) {
      return "page: " + quoted(page.page());
    }
    return evidence instanceof Evidence.TwoWay twoWay
        ? "channel: " + quoted(twoWay.channel())
        : "url: " + quoted(((Evidence.Outside) evidence).url());
  }

  /** Whether the numbers of the elements mean what they meant. */
  private boolean asksTheSame(Checklist.Item item) {
    return before
        .flatMap(b -> b.item(same.get(item.code()).item().code()))
        .filter(b -> b.elements().equals(item.elements()))
        .isPresent();
  }
}
