package org.prongsai;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Requirement;
import org.prongsai.read.Checklists;

/** Makes a new site. What is there already is never overwritten. */
public final class Init {
  /** The year whose items the sample discloses. */
  public static final FiscalYear SAMPLE_YEAR = new FiscalYear(2568);

  private static final String SECTOR = "lao";

  private Init() {}

  /**
   * What was made.
   *
   * @param year whose items are listed
   * @param items how many these are
   * @param unconfirmed how many of their titles nobody compared with a second source
   */
  public record Made(FiscalYear year, int items, int unconfirmed) {}

  /** The newest year that we ship a checklist of. */
  public static FiscalYear newestYear() {
    return Checklists.shippedYears(SECTOR).last();
  }

  /**
   * A complete and plainly fictional agency.
   *
   * @throws Refusal when there is content already, or the folder cannot be written
   */
  public static Made sample(Path folder) throws Refusal {
    NewFolder site = new NewFolder(folder);
    CarriedFiles.sample().forEach(name -> site.file(name, CarriedFiles.bytes("sample/" + name)));
    site.file(".gitignore", StarterTexts.gitignore());
    site.write();
    return made(checklist(SAMPLE_YEAR));
  }

  /**
   * A site whose workbook lists every item of a year and discloses none. In a site that is there
   * already, a workbook of one more year, when the year is named and has nothing yet.
   *
   * @param name of the agency; a placeholder that everybody sees when empty
   * @param year the newest one when empty
   * @throws Refusal when no checklist of the year ships, there is content already, or the folder
   *     cannot be written
   */
  public static Made plain(Path folder, Optional<String> name, Optional<FiscalYear> year)
      throws Refusal {
    FiscalYear wanted = year.orElseGet(Init::newestYear);
    if (!Checklists.shippedYears(SECTOR).contains(wanted)) {
      throw new Refusal(
          "refusal.no-checklist",
          wanted.toString(),
          Checklists.shippedYears(SECTOR).first().toString(),
          newestYear().toString());
    }
    Checklist checklist = checklist(wanted);
    if (year.isPresent() && Files.isDirectory(new SiteFolder(folder).content())) {
      return NextYear.begin(folder, checklist);
    }
    StarterTexts texts = new StarterTexts(checklist, name);
    NewFolder site = new NewFolder(folder);
    site.file(
        "content/ข้อมูล.xlsx",
        NextYear.workbook(
            folder,
            Map.of("agency", texts.agency(), wanted + "/oit", StarterItems.none(checklist).yaml()),
            Checklists.shipped(SECTOR)));
    site.file("README.txt", texts.readme());
    site.file(".gitignore", StarterTexts.gitignore());
    checklist.items().stream()
        .filter(item -> takesFiles(item.requires()))
        .forEach(item -> site.folder("content/" + wanted + "/files/" + item.code()));
    site.write();
    return made(checklist);
  }

  /** A dropped file cannot be written back to, and so discloses no two-way channel. */
  static boolean takesFiles(Requirement requires) {
    return !requires.twoWay();
  }

  private static Checklist checklist(FiscalYear year) {
    return Checklists.shipped(SECTOR).apply(year).orElseThrow();
  }

  static Made made(Checklist checklist) {
    long unconfirmed = checklist.items().stream().filter(i -> !i.titleVerified()).count();
    return new Made(checklist.year(), checklist.items().size(), (int) unconfirmed);
  }
}
