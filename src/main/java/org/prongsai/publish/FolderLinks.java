package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Rule;

/** Links in a folder of this machine; some file systems have none, and Windows asks for a right. */
record FolderLinks(Path root) implements Links {

  private interface Change {
    void of(Path from, Path to) throws IOException;
  }

  @Override
  public void symbolic(List<Pair> links) throws HostFailure {
    for (Pair link : links) {
      make(link, (from, to) -> Files.createSymbolicLink(to, Path.of(link.from())));
    }
  }

  @Override
  public void hard(List<Pair> links) throws HostFailure {
    for (Pair link : links) {
      make(link, (from, to) -> Files.createLink(to, from));
    }
  }

  @Override
  public void rename(List<Pair> names) throws HostFailure {
    for (Pair name : names) {
      make(name, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }
  }

  private void make(Pair pair, Change change) throws HostFailure {
    try {
      change.of(root.resolve(pair.from()), root.resolve(pair.to()));
    } catch (IOException e) {
      throw FolderHost.refused(pair.to(), e);
    } catch (UnsupportedOperationException e) {
      throw new HostFailure(Rule.PUBLISH_REFUSED, pair.to(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<String> target(String link) throws HostFailure {
    Path path = root.resolve(link);
    try {
      return Files.isSymbolicLink(path)
          ? Optional.of(Files.readSymbolicLink(path).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (IOException e) {
      throw FolderHost.refused(link, e);
    }
  }

  @Override
  public boolean arePlain(Collection<String> folders) throws HostFailure {
    for (String folder : folders) {
      Path path = root.resolve(folder);
      try {
        if (!path.toRealPath().equals(path)) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
