package org.prongsai;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.ItemCode;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Language;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Words;

/**
 * Writes what an audit found as content, so that an agency can begin with it; its evidence stays
 * where it is. What is there already is never overwritten.
 */
public final class AuditImport {
  private static final int LONGEST_NAME = 150;

  private final Audit audit;
  private final Audit.Done done;

  private AuditImport(Audit audit, Audit.Done done) {
    this.audit = audit;
    this.done = done;
  }

  /**
   * Refuses before an hour of looking what would be refused after it.
   *
   * @throws Refusal when the year's items are there already
   */
  public static void check(Path folder, Audit audit) throws Refusal {
    Path items = items(folder, audit);
    for (String name : List.of("oit.yaml", "oit.yml", "oit.json")) {
      Path other = items.resolveSibling(name);
      if (Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
        throw new Refusal("refusal.content-there", other.toString());
      }
    }
  }

  /**
   * Makes {@code content/} or adds the year to the one that is there.
   *
   * @return the file of the items
   * @throws Refusal when they are there already, or the folder cannot be written
   */
  public static Path write(Path folder, Audit audit, Audit.Done done) throws Refusal {
    check(folder, audit);
    AuditImport of = new AuditImport(audit, done);
    Path items = items(folder, audit);
    if (!Files.exists(folder.resolve("content"), LinkOption.NOFOLLOW_LINKS)) {
      NewFolder site = new NewFolder(folder);
      site.file("content/agency.yaml", of.agency());
      site.file("content/" + audit.checklist().year() + "/oit.yaml", of.items());
      site.file(".gitignore", StarterTexts.gitignore());
      site.write();
      return items;
    }
    try {
      Files.createDirectories(items.getParent());
      Path aside = items.resolveSibling(".oit.yaml.new");
      Files.writeString(aside, of.items());
      Files.move(aside, items);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal("refusal.content-there", items.toString());
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-write", items.toString(), Reasons.of(e));
    }
    return items;
  }

  private static Path items(Path folder, Audit audit) {
    return folder
        .resolve("content")
        .resolve(audit.checklist().year().toString())
        .resolve("oit.yaml");
  }

  /** The name is what the site calls itself; a person looks it through. */
  private String agency() {
    Optional<String> name =
        Optional.of(done.judged().title().strip())
            .filter(n -> !n.isEmpty() && n.length() <= LONGEST_NAME);
    String home = StarterTexts.quoted(done.report().site());
    return new StarterTexts(audit.checklist(), name)
        .agency()
        .replaceFirst(
            "(?m)^# home: .*$", java.util.regex.Matcher.quoteReplacement("home: " + home));
  }

  private String items() {
    StringBuilder out = new StringBuilder();
    String day = ThaiDates.full(audit.asOf());
    Words words = Words.in(Language.TH);
    comment(out, "", words.text("import.from", done.report().site(), day));
    comment(out, "", words.text("import.look-through"));
    out.append("checklist: ").append(audit.checklist().id()).append('\n');
    out.append("closed: false\n").append("items:\n");
    for (Checklist.Item item : audit.checklist().items()) {
      out.append("  - item: ").append(item.code()).append('\n');
      comment(out, "    ", item.title());
      done.judged()
          .doubt(item.code())
          .ifPresent(d -> comment(out, "    ", words.text("import.unsure", "@" + d)));
      Optional<Disclosure.Entry> entry = entry(item.code());
      if (entry.isEmpty()) {
        comment(out, "    ", words.text("import.nothing"));
      } else {
        out.append("    evidence:\n");
        entry.get().evidence().forEach(e -> evidence(out, (Evidence.Outside) e));
      }
    }
    return out.toString();
  }

  private Optional<Disclosure.Entry> entry(ItemCode code) {
    return done.judged().disclosure().items().stream()
        .filter(e -> e.item().equals(code))
        .findFirst();
  }

  private static void evidence(StringBuilder out, Evidence.Outside evidence) {
    out.append("      - url: ").append(StarterTexts.quoted(evidence.url())).append('\n');
    evidence
        .label()
        .title()
        .ifPresent(t -> out.append("        title: ").append(StarterTexts.quoted(t)).append('\n'));
  }

  private static void comment(StringBuilder out, String indent, String text) {
    StarterTexts.comment(out, indent, text);
  }
}
