package org.prongsai.live.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A fictional council's site, as files: {@code routes.txt} says what each address answers, {@code
 * expected.txt} what an audit must say of it.
 */
public record FixtureSite(
    String name,
    String home,
    int year,
    Map<String, Route> routes,
    Map<String, Set<String>> expected) {
  private static final Path FOLDER = Path.of("src/test/resources/audit");

  /** What an address answers; {@code body} is empty for all but pages. */
  public record Route(String kind, String argument, byte[] body) {
    static Route of(String kind) {
      return new Route(kind, "", new byte[0]);
    }

    static Route page(byte[] body) {
      return new Route("page", "", body);
    }
  }

  static List<String> names() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static FixtureSite read(String name) {
    try {
      Path folder = FOLDER.resolve(name);
      Map<String, Route> routes = new LinkedHashMap<>();
      for (String line : Files.readAllLines(folder.resolve("routes.txt"))) {
        String[] parts = line.split(" ", 3);
        String argument = parts.length > 2 ? parts[2] : "";
        byte[] body =
            parts[1].equals("page")
                ? Files.readAllBytes(folder.resolve("pages").resolve(argument))
                : new byte[0];
        routes.put(parts[0], new Route(parts[1], argument, body));
      }
      String home = "";
      int year = 0;
      Map<String, Set<String>> expected = new LinkedHashMap<>();
      for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        String first = words.remove(0);
        switch (first) {
          case "#" -> {}
          case "home" -> home = words.get(0);
          case "year" -> year = Integer.parseInt(words.get(0));
          default -> expected.put(first, new LinkedHashSet<>(words));
        }
      }
      return new FixtureSite(name, home, year, routes, expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String origin() {
    return home.substring(0, home.length() - 1);
  }

  /** A page that asks for a password. */
  static byte[] login() {
    return html(
        "เข้าสู่ระบบ",
        "<form method=post><input name=user><input type=password name=pass><button>เข้าสู่ระบบ"
            + "</button></form>");
  }

  static byte[] html(String title, String body) {
    return ("<!DOCTYPE html><html lang=th><head><meta charset=utf-8><title>"
            + title
            + "</title></head><body>"
            + body
            + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A small whole PDF; no two addresses have the same. */
  static byte[] pdf(String address) {
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n% "
            + address
            + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
