package org.prongsai;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;
import org.prongsai.model.Unit;
import org.prongsai.office.ContentWorkbook;
import org.prongsai.problem.Reasons;
import org.prongsai.read.BookForm;
import org.prongsai.read.BookRows;
import org.prongsai.read.BookTable;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Checklists;
import org.prongsai.read.ContentReader;

/** Begins a year: a workbook with its items. */
final class NextYear {
  private NextYear() {}

  /**
   * In a site that is there: a workbook of the year alone, with last year's rows that still hold.
   *
   * @throws Refusal when the year has something already, or cannot be written
   */
  static Init.Made begin(Path folder, Checklist shipped) throws Refusal {
    FiscalYear year = shipped.year();
    Path home = new SiteFolder(folder).content().resolve(year.toString());
    try {
      Portal portal = ContentReader.read(folder).portal();
      boolean taken = portal.years().containsKey(year) || Files.exists(home);
      if (taken) {
        throw new Refusal("refusal.year-there", home.toString());
      }
      Agency agency = portal.agency();
      Checklists checklists = ChecklistReader.read(folder, agency.sector()).value();
      Checklist checklist = checklists.apply(year).orElse(shipped);
      StarterItems items =
          new StarterItems(
              checklist, disclosed(portal, year.previous()), checklists.apply(year.previous()));
      List<BookTable> tables =
          BookRows.ofTexts(
                  Map.of(year + "/oit", items.yaml()), names(agency), new ItemTitles(checklists))
              .stream()
              .filter(t -> t.form().isOfYears())
              .toList();
      byte[] bytes =
          ContentWorkbook.ofYear(
              tables,
              agency.name(),
              agency.units().stream().map(Unit::name).toList(),
              agency.channels().stream().map(Channel::name).toList());
      Files.createDirectory(home);
      Files.write(home.resolve("ข้อมูล.xlsx"), bytes);
      for (Checklist.Item item : checklist.items()) {
        if (Init.takesFiles(item.requires())) {
          Files.createDirectories(home.resolve("files/" + item.code()));
        }
      }
      return Init.made(checklist);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal("refusal.year-there", home.toString());
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-init", home.toString(), Reasons.of(e));
    }
  }

  private static Optional<Disclosure> disclosed(Portal portal, FiscalYear year) {
    return Optional.ofNullable(portal.years().get(year)).flatMap(Portal.Year::disclosure);
  }

  /** The agency's units and channels as YAML, so that rows name them as people know them. */
  private static String names(Agency agency) {
    StringBuilder out = new StringBuilder("name: x\nsector: lao\nunits:\n");
    for (Unit unit : agency.units()) {
      out.append("  - {id: ").append(unit.id());
      out.append(", name: ").append(StarterTexts.quoted(unit.name())).append("}\n");
    }
    out.append("channels:\n");
    for (Channel channel : agency.channels()) {
      out.append("  - {id: ").append(channel.id()).append(", kind: qa, url: \"https://x/\"");
      out.append(", name: ").append(StarterTexts.quoted(channel.name())).append("}\n");
    }
    return out.toString();
  }

  /** A whole workbook made of documents in YAML. */
  static byte[] workbook(Path folder, Map<String, String> documents, Checklists checklists)
      throws Refusal {
    try {
      return ContentWorkbook.of(
          BookRows.ofTexts(documents, documents.get("agency"), new ItemTitles(checklists)),
          BookForm.GUIDE);
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-init", folder.toString(), Reasons.of(e));
    }
  }
}
