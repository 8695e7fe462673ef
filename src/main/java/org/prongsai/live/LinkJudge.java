package org.prongsai.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Addresses;
import org.prongsai.live.web.Answer;
import org.prongsai.live.web.Web;
import org.prongsai.problem.Rule;

/** What is to be thought of single addresses, for who asks them in an order of one's own. */
public final class LinkJudge {
  private final boolean allowPrivate;
  private final NotFoundPages notFound;

  /**
   * @param allowPrivate whether addresses of somebody's own network are fine
   */
  public LinkJudge(Web web, boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
    this.notFound = new NotFoundPages(web);
  }

  /**
   * One address.
   *
   * @param rule what is wrong; empty when nothing is
   * @param args of the rule's texts
   * @param isShown whether the thing itself was seen, whatever else is to be said
   */
  public record Judgement(Optional<Rule> rule, List<String> args, boolean isShown) {
    public Judgement {
      args = List.copyOf(args);
    }

    private static Judgement of(Judged judged) {
      return new Judgement(judged.rule(), judged.args(), judged.isShown());
    }
  }

  /** What can be said of an address without asking it. */
  public Optional<Judgement> withoutAsking(Url url) {
    return unasked(url).map(Judgement::of);
  }

  /** What its answer says; its host may be asked once more, for a page that cannot be there. */
  public CompletableFuture<Judgement> of(Answer answer) {
    return judged(answer, Set.of()).thenApply(Judgement::of);
  }

  Optional<Judged> unasked(Url url) {
    String host = url.host().orElse("");
    if (!allowPrivate && Addresses.isPrivateName(host)) {
      return Optional.of(Judged.of(Rule.LIVE_PRIVATE_ADDRESS, Shown.url(url), host));
    }
    return Walls.alwaysWantsLogin(url)
        ? Optional.of(Judged.of(Rule.LIVE_LOGIN, Shown.url(url)))
        : Optional.empty();
  }

  /**
   * @param fragments that links name on the page, percent-encoded
   */
  CompletableFuture<Judged> judged(Answer answer, Set<String> fragments) {
    Optional<SeenPage> page = answer.answered().flatMap(SeenPage::of);
    Judged first = Judge.of(answer, page, fragments);
    if (!first.isShown() || page.isEmpty()) {
      return CompletableFuture.completedFuture(first);
    }
    Answer.Answered end = answer.answered().orElseThrow();
    return notFound
        .isLike(end, !answer.chain().isEmpty(), page.get().title())
        .thenApply(
            like ->
                like
                    ? Judged.of(
                        Rule.LIVE_SOFT_404, Shown.way(answer, end.url()), "@live.like-nothing")
                    : first);
  }
}
