package org.prongsai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.prongsai.plan.Key;
import org.prongsai.plan.SitePlan.PlannedFile;

/** The files of the content that a plan publishes as they are, wherever they lie. */
@FunctionalInterface
public interface PlannedFiles {
  /**
   * Puts a file in its place in the site, whole or not at all.
   *
   * @param target not there yet; its folder is
   */
  void put(PlannedFile file, Path target) throws IOException;

  /** What stands for the bytes of a file; empty when they are not known before they are put. */
  default Optional<Key> key(PlannedFile file) {
    return Optional.empty();
  }

  /** The {@link org.prongsai.binary.Sum} of a file that was put, where it is known anyway. */
  default OptionalLong sum(PlannedFile file) {
    return OptionalLong.empty();
  }

  /** Copies of files that stay where they lie. */
  static PlannedFiles copied(Function<PlannedFile, Path> originals) {
    return (file, target) -> Files.copy(originals.apply(file), target);
  }
}
