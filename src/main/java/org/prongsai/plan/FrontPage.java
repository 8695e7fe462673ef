package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.prongsai.model.ThaiDates;

/** Plans the page before many agencies' sites: who they are and where each of them stands. Pure. */
public final class FrontPage {
  public static final PagePath CSV = new PagePath("agencies.csv");
  public static final PagePath JSON = new PagePath("agencies.json");

  private static final String TITLE = "ผลการประเมิน ITA และการเปิดเผยข้อมูลรายหน่วยงาน";
  private static final String NO_PROVINCE = "ไม่ระบุจังหวัด";
  private static final int WHOLE = 1000;

  private FrontPage() {}

  /**
   * An agency of the list.
   *
   * @param site the folder of its site, beside the front page
   * @param standing as its site tells it; empty when it never had a sound one
   * @param current whether the site holds what the content says now; else it is the last good one
   */
  public record Listed(String site, Optional<Standing> standing, boolean current) {
    String name() {
      return standing.map(Standing::name).orElse(site);
    }

    String province() {
      return standing.flatMap(Standing::province).orElse("");
    }
  }

  /** The plan of the front page alone. */
  public static SitePlan plan(List<Listed> agencies, LocalDate asOf) {
    List<Keyed> sorted = agencies.stream().map(Keyed::of).sorted(Keyed.ORDER).toList();
    List<String> provinces = sorted.stream().map(k -> k.listed().province()).distinct().toList();
    Set<String> begun = new HashSet<>();
    List<Page.AgencyRow> rows =
        sorted.stream()
            .map(Keyed::listed)
            .map(
                a ->
                    row(
                        a,
                        begun.add(a.province())
                            ? Optional.of(anchor(provinces.indexOf(a.province())))
                            : Optional.empty()))
            .toList();
    boolean allMadeUp =
        !agencies.isEmpty()
            && agencies.stream().allMatch(a -> a.standing().map(Standing::sample).orElse(false));
    Page.Agencies page =
        new Page.Agencies(
            frame(asOf, allMadeUp),
            summary(agencies),
            provinces(provinces, sorted),
            rows.stream()
                .map(Page.AgencyRow::kind)
                .filter(k -> !k.isEmpty())
                .distinct()
                .sorted()
                .toList(),
            rows,
            List.of(
                Link.inside(SitePaths.HOME, CSV, "ตารางนี้เป็นไฟล์ CSV"),
                Link.inside(SitePaths.HOME, JSON, "ตารางนี้เป็นไฟล์ JSON")));
    return new SitePlan(List.of(page), List.of(), Optional.empty());
  }

  /** Provinces as a dictionary sorts them, those without one last; then by name. */
  private record Keyed(Listed listed, String province, String name) {
    static final Comparator<Keyed> ORDER =
        Comparator.comparing((Keyed k) -> k.listed().province().isEmpty())
            .thenComparing(Keyed::province)
            .thenComparing(Keyed::name)
            .thenComparing(k -> k.listed().site());

    static Keyed of(Listed listed) {
      return new Keyed(listed, ThaiOrder.key(listed.province()), ThaiOrder.key(listed.name()));
    }
  }

  private static Frame frame(LocalDate asOf, boolean sample) {
    return new Frame(
        SitePaths.HOME,
        TITLE,
        "หน่วยงานใดได้ผลการประเมินเท่าใด และเปิดเผยข้อมูลครบเพียงใด พร้อมลิงก์ไปยังเว็บไซต์ของแต่ละหน่วยงาน",
        "",
        TITLE,
        Optional.empty(),
        Link.inside(SitePaths.HOME, SitePaths.HOME, TITLE),
        List.of(),
        "",
        List.of(),
        List.of(),
        Optional.empty(),
        ThaiDates.full(asOf),
        asOf.toString(),
        sample,
        List.of(),
        new Head(
            "website",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private static String summary(List<Listed> agencies) {
    long told = agencies.stream().filter(a -> a.standing().isPresent()).count();
    long full =
        agencies.stream()
            .flatMap(a -> a.standing().flatMap(Standing::disclosed).stream())
            .filter(d -> d.published() + d.notApplicable() == d.required())
            .count();
    List<String> parts = new ArrayList<>(List.of("ทั้งหมด " + agencies.size() + " หน่วยงาน"));
    parts.add("เปิดเผยข้อมูลครบทุกข้อ " + full + " หน่วยงาน");
    if (told < agencies.size()) {
      parts.add("ยังไม่มีเว็บไซต์ที่ใช้ได้ " + (agencies.size() - told) + " หน่วยงาน");
    }
    return String.join(" · ", parts);
  }

  private static List<Page.Province> provinces(List<String> names, List<Keyed> sorted) {
    Map<String, Integer> counts = new TreeMap<>();
    sorted.forEach(k -> counts.merge(k.listed().province(), 1, Integer::sum));
    return names.stream()
        .map(
            p ->
                new Page.Province(
                    p,
                    p.isEmpty() ? NO_PROVINCE : p,
                    "#" + anchor(names.indexOf(p)),
                    counts.get(p)))
        .toList();
  }

  private static String anchor(int province) {
    return "province-" + (province + 1);
  }

  private static Page.AgencyRow row(Listed agency, Optional<String> id) {
    Optional<Standing> standing = agency.standing();
    Optional<Standing.Result> result = standing.flatMap(Standing::result);
    Optional<Standing.Disclosed> disclosed = standing.flatMap(Standing::disclosed);
    return new Page.AgencyRow(
        id,
        agency.site(),
        agency.name(),
        standing.map(
            s -> Link.inside(SitePaths.HOME, new PagePath(agency.site() + "/"), agency.name())),
        state(agency),
        standing.map(Standing::sample).orElse(false),
        agency.province(),
        standing.map(Standing::kind).orElse(""),
        result.map(r -> Integer.toString(r.year())),
        result.flatMap(Standing.Result::score),
        result.flatMap(Standing.Result::rating),
        result.flatMap(Standing.Result::rank),
        disclosed.map(d -> Integer.toString(d.year())),
        disclosed.map(FrontPage::count),
        disclosed.map(d -> d.required() == 0 ? 0 : WHOLE * d.published() / d.required()));
  }

  private static Page.DisclosedCount count(Standing.Disclosed d) {
    return new Page.DisclosedCount(
        d.closed(),
        d.required(),
        d.published(),
        d.incomplete(),
        d.pending(),
        d.missing(),
        d.notApplicable());
  }

  private static Optional<Page.Tag> state(Listed agency) {
    if (agency.standing().isEmpty()) {
      return Optional.of(new Page.Tag("ยังไม่มีเว็บไซต์ที่ใช้ได้", "missing"));
    }
    return agency.current()
        ? Optional.empty()
        : Optional.of(new Page.Tag("ข้อมูลชุดก่อน", "pending"));
  }
}
