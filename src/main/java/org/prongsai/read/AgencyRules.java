package org.prongsai.read;

import static org.prongsai.problem.Rule.COLOUR_CONTRAST;
import static org.prongsai.problem.Rule.OPEN_DATES;
import static org.prongsai.problem.Rule.SERVICE_INCOMPLETE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.model.Accent;
import org.prongsai.model.Channel;
import org.prongsai.model.Colour;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.Service;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** What must hold of the agency, its channels and its services, each by itself. */
final class AgencyRules {
  private final Portal portal;
  private final Sources sources;
  private final Consumer<Problem> problems;

  private AgencyRules(Portal portal, Sources sources, Consumer<Problem> problems) {
    this.portal = portal;
    this.sources = sources;
    this.problems = problems;
  }

  static void check(Portal portal, Sources sources, Consumer<Problem> problems) {
    AgencyRules rules = new AgencyRules(portal, sources, problems);
    Pointer agency = new Pointer("agency", "");
    portal.agency().colour().ifPresent(c -> rules.colour(c, agency.then("colour")));
    rules.openDates(agency.then("channels"));
    rules.services(new Pointer("services", "/services"));
  }

  private void colour(Colour colour, Pointer at) {
    double contrast = Accent.leastContrast(colour);
    if (contrast < Accent.TEXT) {
      // Cut, not rounded: 4.499 is not 4.50.
      String ratio = BigDecimal.valueOf(contrast).setScale(2, RoundingMode.DOWN).toPlainString();
      problems.accept(
          COLOUR_CONTRAST.at(
              sources.of(at), colour.toString(), ratio, Accent.readable(colour).toString()));
    }
  }

  private void openDates(Pointer at) {
    for (int i = 0; i < portal.agency().channels().size(); i++) {
      Channel channel = portal.agency().channels().get(i);
      Optional<LocalDate> until = channel.until();
      if (channel.from().filter(f -> until.filter(f::isAfter).isPresent()).isPresent()) {
        Place place = sources.of(at.then(i).then("until"));
        String from = ThaiDates.brief(channel.from().get());
        problems.accept(OPEN_DATES.at(place, channel.name(), ThaiDates.brief(until.get()), from));
      }
    }
  }

  private void services(Pointer at) {
    for (int i = 0; i < portal.services().size(); i++) {
      Service service = portal.services().get(i);
      List<String> untold = untold(service);
      if (!untold.isEmpty()) {
        problems.accept(
            SERVICE_INCOMPLETE.at(
                sources.of(at.then(i).then("name")), service.name(), String.join(", ", untold)));
      }
    }
  }

  /** The keys whose absence sends people home again. */
  private static List<String> untold(Service service) {
    List<String> untold = new ArrayList<>();
    if (service.steps().isEmpty()) {
      untold.add("steps");
    }
    if (service.documents().isEmpty()) {
      untold.add("documents");
    }
    if (service.fee().isEmpty()) {
      untold.add("fee");
    }
    if (service.duration().isEmpty()) {
      untold.add("duration");
    }
    if (service.unit().isEmpty()) {
      untold.add("unit");
    }
    return untold;
  }
}
