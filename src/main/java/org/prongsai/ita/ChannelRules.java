package org.prongsai.ita;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.ita.Declared.Piece;
import org.prongsai.model.Channel;
import org.prongsai.model.Checklist;
import org.prongsai.model.Evidence;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * Two-way items need somewhere to write to. An outside address may be such a place, and nobody can
 * tell from here; a page or file of this site cannot, since the site takes nothing in.
 */
final class ChannelRules {
  private ChannelRules() {}

  /**
   * A citizen who wants to report corruption must not land at the general complaints desk: for that
   * item a channel of another kind is an error. Elsewhere a strange kind is a warning, since
   * agencies do answer questions over a complaint form.
   */
  static List<Problem> itemHasItsChannel(
      Declared declared, Checklist.Item asked, List<Piece> counting) {
    if (!asked.requires().twoWay()) {
      return List.of();
    }
    List<Channel> channels = counting.stream().flatMap(p -> channel(declared, p).stream()).toList();
    boolean outside = counting.stream().anyMatch(p -> p.evidence() instanceof Evidence.Outside);
    Optional<Channel.Kind> wanted = wanted(asked);
    List<Problem> found = new ArrayList<>();
    String item = asked.code().toString();
    if (channels.isEmpty() && !outside) {
      found.add(Rule.ITEM_WITHOUT_CHANNEL.at(declared.place(asked.code()), item, asked.title()));
    } else if (!outside
        && wanted.isPresent()
        && channels.stream().noneMatch(c -> c.kind() == wanted.get())) {
      boolean corruption = wanted.get() == Channel.Kind.CORRUPTION_COMPLAINT;
      found.add(
          (corruption ? Rule.CORRUPTION_CHANNEL : Rule.CHANNEL_KIND)
              .at(
                  declared.place(asked.code()),
                  item,
                  channels.get(0).id(),
                  "@oit.channel." + wanted.get().id(),
                  wanted.get().id()));
    }
    return found.stream().map(p -> p.about(declared.year().be(), item)).toList();
  }

  private static Optional<Channel> channel(Declared declared, Piece piece) {
    return piece.evidence() instanceof Evidence.TwoWay way
        ? declared.channel(way.channel())
        : Optional.empty();
  }

  /** What a citizen would look for under that title; empty where several kinds would do. */
  private static Optional<Channel.Kind> wanted(Checklist.Item asked) {
    if (asked.requires().details().separate() || asked.title().contains("ร้องเรียนการทุจริต")) {
      return Optional.of(Channel.Kind.CORRUPTION_COMPLAINT);
    }
    return switch (asked.requires().kind()) {
      case E_SERVICE -> Optional.of(Channel.Kind.E_SERVICE);
      case SOCIAL -> Optional.of(Channel.Kind.SOCIAL);
      case TWO_WAY_CHANNEL -> Optional.of(Channel.Kind.QA);
      case ONLINE_CHANNEL -> Optional.of(Channel.Kind.OPINION);
      case PAGE, DOCUMENT, DATASET, ACTIVITY -> Optional.empty();
    };
  }

  /** The channel for corruption complaints stands apart from the general one. */
  static List<Problem> complaintsAreSeparate(Portal portal, Places places) {
    List<Channel> channels = portal.agency().channels();
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < channels.size(); i++) {
      Channel corruption = channels.get(i);
      if (corruption.kind() == Channel.Kind.CORRUPTION_COMPLAINT) {
        Pointer at = new Pointer("agency", "/channels").then(i).then("url");
        Stream<Channel> shared =
            channels.stream()
                .filter(c -> c.kind() == Channel.Kind.COMPLAINT)
                .filter(c -> c.url().equals(corruption.url()));
        shared
            .findFirst()
            .ifPresent(
                c -> found.add(Rule.SHARED_CHANNEL.at(places.of(at), corruption.id(), c.id())));
      }
    }
    return found;
  }
}
