package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {
  @TempDir Path temp;

  @Test
  void whenItCannotBeFinishedNothingIsLeftBehind() throws IOException {
    // A file where a folder must come: content is ready by then, and must go again.
    Files.writeString(temp.resolve("examples"), "ไฟล์");
    NewFolder site = new NewFolder(temp);
    site.file("content/agency.yaml", "name: ก");
    site.file("examples/measures.yaml", "of: 2568");
    assertThatThrownBy(site::write).isInstanceOf(Refusal.class).hasMessageContaining("examples");
    assertThat(temp.toFile().list()).containsExactly("examples");
  }
}
