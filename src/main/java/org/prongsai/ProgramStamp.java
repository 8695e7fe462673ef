package org.prongsai;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Stands for this very program: another one may make another site of the same content. */
final class ProgramStamp {
  private ProgramStamp() {}

  /** Of its jar, or of the folder that it was compiled to. */
  static String mine() {
    try {
      Path home =
          Path.of(ProgramStamp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return FolderStamp.ofOutputs(List.of(home));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
