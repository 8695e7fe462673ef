package org.prongsai.ita;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.model.FreePage;
import org.prongsai.model.Portal;
import org.prongsai.problem.Problem;
import org.prongsai.recall.Memo;
import org.prongsai.recall.Same;

/**
 * What was last judged of the years of a content in this JVM. A year is judged again only when
 * something of its {@link YearBasis} has changed; else its verdicts are the very same. Nothing of
 * it is written down. Not for several threads.
 */
public final class KnownYears {
  /**
   * @param verdicts empty for a year that nobody declared anything of
   */
  record Judged(Optional<Verdicts.OfYear> verdicts, List<Problem> problems) {
    Judged {
      problems = List.copyOf(problems);
    }
  }

  private final boolean keeps;
  private final Memo<YearBasis, Judged> years;
  private final Memo<Same<Portal.Year>, Set<String>> named;
  private final Memo<Same<FreePage>, Set<String>> files;
  private Set<String> mentioned = Set.of();
  private Optional<Verdicts> last = Optional.empty();

  private KnownYears(boolean keeps) {
    this.keeps = keeps;
    this.years = keeps ? Memo.kept() : Memo.none();
    this.named = keeps ? Memo.kept() : Memo.none();
    this.files = keeps ? Memo.kept() : Memo.none();
  }

  /** For a content that is judged once. */
  public static KnownYears none() {
    return new KnownYears(false);
  }

  /** For a content that is judged again and again. */
  public static KnownYears kept() {
    return new KnownYears(true);
  }

  void begin() {
    years.begin();
    named.begin();
    files.begin();
  }

  Memo<YearBasis, Judged> years() {
    return years;
  }

  /** The pages that the evidence of a year names. */
  Set<String> named(Portal.Year of) {
    return named.of(new Same<>(of), o -> OurPages.named(o.value()));
  }

  /** The files that one page speaks of. */
  Set<String> files(FreePage page) {
    return files.of(new Same<>(page), p -> MentionedFiles.of(p.value()));
  }

  /** The same set as the last time, when it is equal. */
  Set<String> mentioned(Set<String> now) {
    if (!keeps) {
      return now;
    }
    mentioned = mentioned.equals(now) ? mentioned : now;
    return mentioned;
  }

  /** The same verdicts as the last time, when they are equal. */
  Verdicts same(Verdicts now) {
    if (!keeps) {
      return now;
    }
    last = last.filter(now::equals).or(() -> Optional.of(now));
    return last.get();
  }
}
