package org.prongsai.report;

import java.util.Locale;
import java.util.Optional;
import org.prongsai.problem.Language;

/** The formats of a report, for people and for CI. */
public enum Format {
  TEXT(".txt"),
  JSON(".json"),
  JUNIT(".xml"),
  SARIF(".sarif"),
  GITHUB(".github");

  private final String ending;

  Format(String ending) {
    this.ending = ending;
  }

  /** {@code text}, {@code json} … as {@code --format} writes it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a file's name asks for; {@code site.sarif.json} is SARIF. */
  public static Optional<Format> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".sarif.json")) {
      return Optional.of(SARIF);
    }
    for (Format format : values()) {
      if (name.endsWith(format.ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The whole report, without colours. */
  public String print(Report report, String tool, Language language) {
    return Visible.encodable(
        switch (this) {
          case TEXT -> new TextReport(language, false, Integer.MAX_VALUE).of(report);
          case JSON -> JsonReport.of(report, tool);
          case JUNIT -> JunitReport.of(report, language);
          case SARIF -> SarifReport.of(report, tool, language);
          case GITHUB -> GithubReport.of(report, language);
        });
  }
}
