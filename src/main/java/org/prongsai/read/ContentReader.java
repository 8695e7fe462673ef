package org.prongsai.read;

import static org.prongsai.problem.Rule.MISSING_FILE;
import static org.prongsai.problem.Rule.SAME_YEAR;
import static org.prongsai.problem.Rule.YEAR;
import static org.prongsai.problem.Rule.YEAR_IN_CE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.prongsai.model.Agency;
import org.prongsai.model.Assessment;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Logo;
import org.prongsai.model.Measures;
import org.prongsai.model.Portal;
import org.prongsai.model.Service;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/**
 * Reads a site folder's content. A mistake in it, of any kind, is a problem and costs no more than
 * the value it stands in.
 */
public final class ContentReader {
  /** Stands for the name of an agency that has none; never on a published page. */
  public static final String NO_NAME = "(ยังไม่มีชื่อหน่วยงาน)";

  private static final String SHOWN = "content";

  private final Path content;
  private final List<Problem> problems = new ArrayList<>();
  private final Readings readings;
  private final Documents documents;
  private final Folder folder;
  private final SortedMap<FiscalYear, Portal.Year> years = new TreeMap<>();
  private final SortedMap<FiscalYear, Path> folders = new TreeMap<>();
  private Optional<String> logo = Optional.empty();

  private ContentReader(Path content, Readings readings) throws IOException {
    this.content = content;
    this.readings = readings;
    this.documents = new Documents(problems::add, readings);
    this.folder = new Folder(content.toRealPath(), readings, problems::add);
  }

  /**
   * Reads {@code content/} of a site folder.
   *
   * @throws IOException when there is no such folder, which the caller tests first
   */
  public static Content read(Path siteFolder) throws IOException {
    return read(siteFolder, Readings.none());
  }

  /** The same, with what earlier readings in this JVM gave. */
  public static Content read(Path siteFolder, Readings readings) throws IOException {
    return new ContentReader(siteFolder.resolve(SHOWN), readings).read();
  }

  private Content read() throws IOException {
    List<Folder.Entry> entries = folder.list(folder.at(content, SHOWN));
    SortedMap<FiscalYear, List<Folder.Entry>> yearFolders = new TreeMap<>();
    yearFolders(entries).forEach((y, e) -> yearFolders.put(y, folder.list(e)));
    books().read(entries, Optional.empty());
    yearFolders.forEach((y, files) -> books().read(files, Optional.of(y)));
    Agency agency = agency(entries);
    List<Service> services =
        documents
            .read(entries, Shape.SERVICES, "services", Map.of())
            .map(t -> made("services", t, Binder::services))
            .orElse(List.of());
    PagesReader.Pages pages = PagesReader.Pages.NONE;
    List<Folder.Entry> others = new ArrayList<>();
    for (Folder.Entry entry : entries) {
      if (entry.name().equals("pages") && entry.isFolder()) {
        pages = new PagesReader(folder, readings, problems::add).read(entry);
      } else if (isYearFolder(entry)) {
        continue;
      } else if (logo.filter(l -> l.split("/")[0].equals(entry.name())).isEmpty()) {
        others.add(entry);
      }
    }
    yearFolders.forEach(this::year);
    SortedSet<FiscalYear> bookYears = books().years();
    bookYears.removeAll(yearFolders.keySet());
    bookYears.forEach(y -> year(y, List.of()));
    documents.reportStrays(others, List.of("agency", "services"), List.of("pages", "checklists"));
    List<FreePage> free = pages.pages();
    Portal portal =
        readings.made(
            "portal",
            List.of(agency, services, years, free),
            () -> new Portal(agency, services, years, free));
    documents.remember(pages.trees());
    Sources sources = new Sources(documents.trees(), pages.heads());
    ContentRules.check(portal, sources, documents::isUnread, readings.rules(), problems::add);
    return new Content(
        portal, sources, problems.stream().map(this::withYear).toList(), content, folders);
  }

  /** A problem in a year's folder is a problem of that year. */
  private Problem withYear(Problem problem) {
    String[] parts = problem.place().file().split("/", 3);
    Optional<Years.Read> year =
        parts.length > 1 && isYear(parts[1]) ? Years.fiscal(parts[1]) : Optional.empty();
    Optional<Integer> be = year.map(Years.Read::be).or(() -> books().year(problem.place()));
    return problem.year().isPresent() ? problem : be.map(problem::year).orElse(problem);
  }

  private Agency agency(List<Folder.Entry> entries) {
    Map<String, String> standIns = Map.of("name", NO_NAME, "sector", "lao");
    Optional<Located> tree = documents.read(entries, Shape.AGENCY, "agency", standIns);
    if (tree.isEmpty() && !documents.isUnread("agency")) {
      problems.add(MISSING_FILE.at(Place.of("content/agency.yaml"), "content/agency.yaml"));
    }
    Located nobody = new Located.Fields(Place.of("content/agency.yaml"), List.of());
    books().know(tree);
    Group group =
        Group.of(
            tree.or(() -> ShapeCheck.of(nobody, Shape.AGENCY, standIns, p -> {})).orElseThrow());
    logo = group.maybe("logo");
    LogoReader reader = new LogoReader(folder, problems::add);
    Optional<Logo> seen = logo.flatMap(file -> reader.read(file, group.placeOf("logo"), entries));
    return readings.made("agency", List.of(tree, seen), () -> Binder.agency(group, seen));
  }

  private static boolean isYear(String name) {
    return name.length() == 4
        && ThaiText.arabicDigits(name).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isYearFolder(Folder.Entry entry) {
    return entry.isFolder() && isYear(entry.name());
  }

  private Books books() {
    return documents.books();
  }

  /** The plainly written folder of a year comes before its other spellings. */
  private SortedMap<FiscalYear, Folder.Entry> yearFolders(List<Folder.Entry> entries) {
    List<Folder.Entry> found =
        new ArrayList<>(entries.stream().filter(ContentReader::isYearFolder).toList());
    SortedMap<FiscalYear, Folder.Entry> taken = new TreeMap<>();
    found.sort(Comparator.comparing(e -> !e.name().startsWith("25") && !e.name().startsWith("26")));
    for (Folder.Entry entry : found) {
      Place place = Place.of(entry.shown());
      Optional<Years.Read> read = Years.fiscal(entry.name());
      if (read.isEmpty()) {
        problems.add(YEAR.at(place, entry.name()));
        continue;
      }
      FiscalYear year = new FiscalYear(read.get().be());
      read.get().guessed().ifPresent(ce -> problems.add(YEAR_IN_CE.at(place, ce, year.toString())));
      Folder.Entry before = taken.putIfAbsent(year, entry);
      if (before != null) {
        problems.add(SAME_YEAR.at(place, entry.shown(), before.shown(), year.toString()));
      }
    }
    return taken;
  }

  private void year(FiscalYear year, List<Folder.Entry> entries) {
    Optional<Assessment> assessment =
        document(entries, Shape.ASSESSMENT, year, Map.of())
            .map(t -> made(year + "/assessment", t, Binder::assessment));
    Optional<Measures> measures =
        document(entries, Shape.MEASURES, year, Map.of("of", year.previous().toString()))
            .map(t -> made(year + "/measures", t, Binder::measures));
    Optional<Disclosure> disclosure =
        document(entries, Shape.OIT, year, Map.of())
            .map(t -> made(year + "/oit", t, Binder::disclosure));
    List<ContentFile> files = files(year, entries);
    documents.reportStrays(entries, List.of("assessment", "measures", "oit"), List.of("files"));
    if (assessment.isPresent()
        || measures.isPresent()
        || disclosure.isPresent()
        || !files.isEmpty()) {
      years.put(
          year,
          readings.made(
              year.toString(),
              List.of(assessment, measures, disclosure, files),
              () -> new Portal.Year(assessment, measures, disclosure, files)));
    }
  }

  private <T> T made(String document, Located tree, Function<Group, T> making) {
    return readings.made(document, tree, () -> making.apply(Group.of(tree)));
  }

  private Optional<Located> document(
      List<Folder.Entry> entries, Shape shape, FiscalYear year, Map<String, String> standIns) {
    return documents.read(entries, shape, year + "/" + shape.format(), standIns);
  }

  private List<ContentFile> files(FiscalYear year, List<Folder.Entry> entries) {
    Optional<Folder.Entry> entry = entries.stream().filter(e -> e.name().equals("files")).findAny();
    if (entry.isEmpty() || !entry.get().isFolder()) {
      return List.of();
    }
    folders.put(year, entry.get().path());
    return new FilesReader(folder, readings, problems::add).read(entry.get());
  }
}
