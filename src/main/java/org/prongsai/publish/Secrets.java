package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.model.Target;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * Where passwords come from: the environment, a file that only its owner can read, or a person at
 * the terminal; in this order, and never from anywhere else.
 *
 * @param environment as the process has it
 * @param person asked with the name of a target; empty when nobody can be
 */
public record Secrets(Map<String, String> environment, Function<Target, Optional<String>> person) {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  public Secrets {
    environment = Map.copyOf(environment);
  }

  /** The password of a server. */
  String password(Target target, Optional<String> file, Path folder) throws HostFailure {
    Optional<String> given = given(target, file, folder).or(() -> person.apply(target));
    if (given.isEmpty()) {
      throw new HostFailure(Rule.PUBLISH_NO_SECRET, target.name(), target.secretVariable());
    }
    return given.get();
  }

  /** The passphrase of a key; nobody is asked, because most keys of machines have none. */
  String passphrase(Target target, Optional<String> file, Path folder) throws HostFailure {
    return given(target, file, folder).orElse("");
  }

  private Optional<String> given(Target target, Optional<String> file, Path folder)
      throws HostFailure {
    String set = environment.getOrDefault(target.secretVariable(), "");
    if (!set.isEmpty()) {
      return Optional.of(set);
    }
    return file.isPresent()
        ? Optional.of(read(closed(path(folder, file.get()))))
        : Optional.empty();
  }

  private static String read(Path file) throws HostFailure {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new HostFailure(Rule.PUBLISH_SOURCE, file.toString(), Reasons.of(e));
    }
  }

  /** A path as {@code publish.yaml} has it: {@code ~/} is the person's own folder. */
  static Path path(Path folder, String written) {
    return written.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), written.substring(2))
        : folder.resolve(written);
  }

  /**
   * The same file, when only its owner can read it; where the system knows no such thing, as is.
   */
  static Path closed(Path file) throws HostFailure {
    FileSystem system = file.getFileSystem();
    try {
      if (system.supportedFileAttributeViews().contains("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new HostFailure(Rule.PUBLISH_OPEN_SECRET, file.toString());
      }
    } catch (IOException e) {
      throw new HostFailure(Rule.PUBLISH_SOURCE, file.toString(), Reasons.of(e));
    }
    return file;
  }
}
