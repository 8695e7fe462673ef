package org.prongsai.office.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserFinderTest {

  @TempDir Path folder;

  @Test
  void theBrowserOnThePathIsFoundInTheOrderOfThePath() throws IOException {
    Path edge = program("a/msedge");
    program("b/chromium");
    assertThat(finder(Map.of("PATH", path("none", "a", "b"))).find()).contains(edge);
  }

  @Test
  void theUsualPlacesComeAfterThePath() throws IOException {
    Path usual = program("Apps/Chromium");
    BrowserFinder finder = new BrowserFinder(Map.of("PATH", path("a")), List.of(usual));
    assertThat(finder.find()).contains(usual);
    Path first = program("a/google-chrome");
    assertThat(finder.find()).contains(first);
  }

  @Test
  void theVariableWinsAndAWrongOneIsSaid() throws IOException {
    program("a/chromium");
    Path mine = program("my browser");
    Map<String, String> right = Map.of("PATH", path("a"), BrowserFinder.VARIABLE, mine.toString());
    assertThat(finder(right).find()).contains(mine);
    Map<String, String> wrong = Map.of(BrowserFinder.VARIABLE, mine + ".gone");
    assertThatThrownBy(() -> finder(wrong).find()).hasMessageContaining(BrowserFinder.VARIABLE);
  }

  @Test
  void whereThereIsNoneNothingIsFound() {
    assertThat(finder(Map.of()).find()).isEmpty();
  }

  private static BrowserFinder finder(Map<String, String> environment) {
    return new BrowserFinder(environment, List.of());
  }

  private String path(String... names) {
    return String.join(
        File.pathSeparator,
        List.of(names).stream().map(name -> folder.resolve(name).toString()).toList());
  }

  private Path program(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
