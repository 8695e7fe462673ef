package org.prongsai.office.print;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a Chromium, Chrome or Edge may be; the first that exists is taken. */
public record BrowserFinder(Map<String, String> environment, List<Path> usualPlaces) {

  /** Points to the browser to use, before all others. */
  public static final String VARIABLE = "PRONGSAI_BROWSER";

  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "microsoft-edge",
          "microsoft-edge-stable",
          "msedge",
          "chrome.exe",
          "msedge.exe");

  /** Looks where the systems of this world put theirs. */
  public static BrowserFinder on(Map<String, String> environment) {
    return new BrowserFinder(environment, usualPlaces(environment));
  }

  /**
   * The browser, if any.
   *
   * @throws IllegalStateException when the variable names something that is no program
   */
  public Optional<Path> find() {
    String chosen = environment.getOrDefault(VARIABLE, "");
    if (!chosen.isBlank()) {
      Path browser = Path.of(chosen);
      if (!Files.isExecutable(browser)) {
        throw new IllegalStateException(VARIABLE + " points to no program: " + browser);
      }
      return Optional.of(browser);
    }
    return Stream.concat(onPath(), usualPlaces.stream())
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Stream<Path> onPath() {
    List<Path> places = new ArrayList<>();
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isBlank()) {
        NAMES.forEach(name -> places.add(Path.of(folder, name)));
      }
    }
    return places.stream();
  }

  private static List<Path> usualPlaces(Map<String, String> environment) {
    List<Path> places = new ArrayList<>();
    for (String app : List.of("Google Chrome", "Chromium", "Microsoft Edge")) {
      places.add(Path.of("/Applications", app + ".app", "Contents", "MacOS", app));
    }
    for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")) {
      String folder = environment.getOrDefault(variable, "");
      if (!folder.isBlank()) {
        places.add(Path.of(folder, "Google", "Chrome", "Application", "chrome.exe"));
        places.add(Path.of(folder, "Chromium", "Application", "chrome.exe"));
        places.add(Path.of(folder, "Microsoft", "Edge", "Application", "msedge.exe"));
      }
    }
    return List.copyOf(places);
  }
}
