package org.prongsai.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.prongsai.problem.Problem;
import org.prongsai.recall.Memo;

/**
 * What came of the files and folders of a content when they were last read in this JVM. What surely
 * has not changed is not read again, and gives the very same records. Nothing of it is written
 * down. Not for several threads.
 */
public final class Readings {
  /**
   * @param how what was asked of the file besides its bytes
   */
  private record Reading(Object stamp, Object how, Object value, List<Problem> problems) {}

  private record Listed(Object stamp, Folder.Listing listing) {}

  private record Made(Object from, Object thing) {}

  /** What one reading of the content gave, by where it lies, or by what it is called. */
  private record Round(
      Map<String, Reading> files, Map<String, Listed> folders, Map<String, Made> made) {
    Round() {
      this(new ConcurrentHashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  private final boolean keeps;
  private final Looks looks;
  private final Round before;
  private final Round now = new Round();
  private final Memo<YearRules.Basis, List<Problem>> rules;

  private Readings(
      boolean keeps, Looks looks, Round before, Memo<YearRules.Basis, List<Problem>> rules) {
    this.keeps = keeps;
    this.looks = looks;
    this.before = before;
    this.rules = rules;
  }

  /** For a content that is read once. */
  public static Readings none() {
    return new Readings(false, Looks.Look::of, new Round(), Memo.none());
  }

  /** For the next time, with what this time gave. */
  public Readings again(Looks next) {
    Memo<YearRules.Basis, List<Problem>> kept = keeps ? rules : Memo.kept();
    kept.begin();
    return new Readings(true, next, now, kept);
  }

  /** What lies there. */
  Looks.Look look(Path path) throws IOException {
    return looks.at(path);
  }

  /**
   * What lies at many paths, by their places in the list; looked at by all processors together, for
   * most of the time goes into the system. Empty where it could not be told.
   */
  List<Optional<Looks.Look>> look(List<Path> paths) {
    return paths.parallelStream().map(this::lookIfPossible).toList();
  }

  private Optional<Looks.Look> lookIfPossible(Path path) {
    try {
      return Optional.of(looks.at(path));
    } catch (IOException e) {
      return Optional.empty(); // whoever needs it looks again, and tells why
    }
  }

  /**
   * What a file gives, and its problems. Safe for several threads.
   *
   * @param file looked at before it is read: who changes it meanwhile changes its stamp
   * @param how what the reading depends on besides the file's bytes; compared with {@code equals}
   * @param reading must depend on nothing else; tells its problems to what it gets
   */
  <T> T of(
      Folder.Entry file,
      Object how,
      Consumer<Problem> problems,
      Function<Consumer<Problem>, T> reading) {
    if (file.stamp().isEmpty()) {
      return reading.apply(problems);
    }
    Reading known = before.files.get(file.shown());
    if (known == null || !known.stamp.equals(file.stamp().get()) || !known.how.equals(how)) {
      List<Problem> found = new ArrayList<>();
      T value = reading.apply(found::add);
      known = new Reading(file.stamp().get(), how, value, List.copyOf(found));
    }
    now.files.put(file.shown(), known);
    known.problems.forEach(problems);
    @SuppressWarnings("unchecked") // under this name and with this "how" lies nothing else
    T value = (T) known.value;
    return value;
  }

  /** Whether files were read before, most of which will not have changed. */
  boolean knowsFiles() {
    return !before.files.isEmpty();
  }

  /** What a folder held, when it surely holds the same names. */
  Optional<Folder.Listing> listing(Folder.Entry folder) {
    Listed known = before.folders.get(folder.shown());
    return known != null && folder.stamp().filter(known.stamp::equals).isPresent()
        ? Optional.of(known.listing)
        : Optional.empty();
  }

  /** A folder was looked at, and then listed. */
  void listed(Folder.Entry folder, Folder.Listing listing) {
    if (keeps && folder.stamp().isPresent()) {
      now.folders.put(folder.shown(), new Listed(folder.stamp().get(), listing));
    }
  }

  /** What was found in the years. */
  Memo<YearRules.Basis, List<Problem>> rules() {
    return rules;
  }

  /**
   * What is made of something that was read; the very same as the last time when that is equal.
   *
   * @param name nothing else is made under it
   * @param from all that the making depends on
   */
  <T> T made(String name, Object from, Supplier<T> making) {
    if (!keeps) {
      return making.get();
    }
    Made known = before.made.get(name);
    if (known == null || !known.from.equals(from)) {
      known = new Made(from, making.get());
    }
    now.made.put(name, known);
    @SuppressWarnings("unchecked") // under this name lies nothing else
    T thing = (T) known.thing;
    return thing;
  }
}
