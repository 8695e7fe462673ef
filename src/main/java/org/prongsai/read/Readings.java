package org.prongsai.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.prongsai.problem.Problem;

/**
 * What came of the files of a content when they were last read in this JVM. A file that surely has
 * not changed is not read again, and gives the very same records. Nothing of it is written down.
 */
public final class Readings {
  /** Tells files that have not changed. */
  public interface Stamps {
    /** Equal for as long as a file's bytes are the same; empty: nobody can tell, so read it. */
    Optional<?> of(Path file);
  }

  /**
   * @param how what was asked of the file besides its bytes
   */
  private record Reading(Object stamp, Object how, Object value, List<Problem> problems) {}

  private final Stamps stamps;
  private final Map<String, Reading> before;
  private final Map<String, Reading> now = new HashMap<>();
  private final Map<Object, Object> madeBefore;
  private final Map<Object, Object> made = new IdentityHashMap<>();

  private Readings(Stamps stamps, Map<String, Reading> before, Map<Object, Object> madeBefore) {
    this.stamps = stamps;
    this.before = before;
    this.madeBefore = madeBefore;
  }

  /** For a content that is read once. */
  public static Readings none() {
    return new Readings(file -> Optional.empty(), Map.of(), Map.of());
  }

  /** For the next time, with what this time gave. */
  public Readings again(Stamps next) {
    return new Readings(next, now, made);
  }

  /**
   * What a file gives, and its problems.
   *
   * @param shown the file as reports name it
   * @param how what the reading depends on besides the file's bytes; compared with {@code equals}
   * @param reading must depend on nothing else; tells its problems to what it gets
   */
  <T> T of(
      Path file,
      String shown,
      Object how,
      Consumer<Problem> problems,
      Function<Consumer<Problem>, T> reading) {
    // Before the file is read: who changes it meanwhile changes its stamp.
    Optional<?> stamp = stamps.of(file);
    if (stamp.isEmpty()) {
      return reading.apply(problems);
    }
    Reading known = before.get(shown);
    if (known == null || !known.stamp.equals(stamp.get()) || !known.how.equals(how)) {
      List<Problem> found = new ArrayList<>();
      T value = reading.apply(found::add);
      known = new Reading(stamp.get(), how, value, List.copyOf(found));
    }
    now.put(shown, known);
    known.problems.forEach(problems);
    @SuppressWarnings("unchecked") // under this name and with this "how" lies nothing else
    T value = (T) known.value;
    return value;
  }

  /** What is made of a value that was read; the same again when the value is the same again. */
  <S, T> T made(S value, Function<S, T> making) {
    Object known = madeBefore.get(value);
    @SuppressWarnings("unchecked") // a value is made into one thing only
    T thing = known == null ? making.apply(value) : (T) known;
    made.put(value, thing);
    return thing;
  }
}
