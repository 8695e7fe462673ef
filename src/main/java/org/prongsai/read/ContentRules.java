package org.prongsai.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.prongsai.model.Channel;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.Service;
import org.prongsai.model.Unit;
import org.prongsai.problem.Problem;
import org.prongsai.recall.Memo;

/** What must hold between the values of the content; their shape holds already. */
final class ContentRules {
  private final Portal portal;
  private final Sources sources;
  private final Predicate<String> isUnread;
  private final Memo<YearRules.Basis, List<Problem>> known;
  private final Consumer<Problem> problems;
  private final Set<String> units;
  private final Set<String> channels;

  private ContentRules(
      Portal portal,
      Sources sources,
      Predicate<String> isUnread,
      Memo<YearRules.Basis, List<Problem>> known,
      Consumer<Problem> problems) {
    this.portal = portal;
    this.sources = sources;
    this.isUnread = isUnread;
    this.known = known;
    this.problems = problems;
    this.units = new LinkedHashSet<>(unitIds());
    this.channels = new LinkedHashSet<>(channelIds());
  }

  /**
   * @param isUnread whether a document is there but could not be read: what it may hold is not
   *     missed
   * @param known what was found in the years before
   */
  static void check(
      Portal portal,
      Sources sources,
      Predicate<String> isUnread,
      Memo<YearRules.Basis, List<Problem>> known,
      Consumer<Problem> problems) {
    new ContentRules(portal, sources, isUnread, known, problems).all();
  }

  private void all() {
    Pointer agency = new Pointer("agency", "");
    IdRules ids = new IdRules(sources, problems);
    ids.unique(unitIds(), agency.then("units"), "id", "@data.unit");
    ids.unique(channelIds(), agency.then("channels"), "id", "@data.channel");
    services(new Pointer("services", "/services"), ids);
    AgencyRules.check(portal, sources, problems);
    portal
        .years()
        .forEach(
            (year, of) ->
                known
                    .of(basis(year, of), basis -> YearRules.check(basis, sources))
                    .forEach(problems));
  }

  private YearRules.Basis basis(FiscalYear year, Portal.Year of) {
    FiscalYear next = year.next();
    Optional<Measures> answer =
        Optional.ofNullable(portal.years().get(next)).flatMap(Portal.Year::measures);
    Optional<FiscalYear> answered = of.measures().map(Measures::of);
    return new YearRules.Basis(
        year,
        of,
        answer,
        isUnread.test(next + "/measures"),
        answered.filter(y -> isAssessed(y) || isUnread.test(y + "/assessment")).isPresent(),
        units,
        channels,
        isUnread.test("agency"),
        YearRules.documents(year).stream().map(sources::written).toList());
  }

  private boolean isAssessed(FiscalYear year) {
    return Optional.ofNullable(portal.years().get(year))
        .flatMap(Portal.Year::assessment)
        .isPresent();
  }

  private List<String> unitIds() {
    return portal.agency().units().stream().map(Unit::id).toList();
  }

  private List<String> channelIds() {
    return portal.agency().channels().stream().map(Channel::id).toList();
  }

  private void services(Pointer at, IdRules ids) {
    ids.unique(portal.services().stream().map(Service::id).toList(), at, "id", "@data.service");
    for (int i = 0; i < portal.services().size(); i++) {
      Pointer unit = at.then(i).then("unit");
      portal
          .services()
          .get(i)
          .unit()
          .filter(u -> !isUnread.test("agency"))
          .ifPresent(u -> ids.known(u, units, () -> unit, "@data.unit", "content/agency.yaml"));
    }
  }
}
