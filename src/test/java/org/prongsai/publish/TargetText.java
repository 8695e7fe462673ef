package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.Target;

/** A target as a person writes it. */
public final class TargetText {
  private TargetText() {}

  /** {@code publish.yaml} with this target alone. */
  public static void write(Target target, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("publish.yaml"),
        "targets:\n  " + target.name() + ": {" + String.join(", ", keys(target.way())) + "}\n");
  }

  private static List<String> keys(Target.Way way) {
    List<String> keys = new ArrayList<>();
    if (way instanceof Target.Way.Folder local) {
      keys.addAll(List.of("kind: folder", "folder: " + local.folder()));
    } else if (way instanceof Target.Way.Zip zip) {
      keys.addAll(List.of("kind: zip", "file: " + zip.file()));
    } else if (way instanceof Target.Way.Ftp ftp) {
      keys.add("kind: " + (ftp.security() == Target.Security.CLEAR ? "ftp" : "ftps"));
      if (ftp.security() == Target.Security.IMPLICIT) {
        keys.add("implicit: true");
      }
      add("certificate", ftp.certificate(), keys);
      server(ftp.server(), keys);
    } else if (way instanceof Target.Way.Sftp sftp) {
      keys.add("kind: sftp");
      add("key", sftp.key(), keys);
      add("hostKey", sftp.hostKey(), keys);
      server(sftp.server(), keys);
    }
    return keys;
  }

  private static void server(Target.Server server, List<String> keys) {
    keys.add("host: " + server.host());
    keys.add("port: " + server.port());
    keys.add("user: " + server.user());
    add("folder", Optional.of(server.folder()).filter(f -> !f.isEmpty()), keys);
  }

  private static void add(String key, Optional<String> value, List<String> keys) {
    value.ifPresent(v -> keys.add(key + ": \"" + v + "\""));
  }
}
