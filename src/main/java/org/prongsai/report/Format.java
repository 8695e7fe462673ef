package org.prongsai.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
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
    StringBuilder out = new StringBuilder();
    try {
      switch (this) {
        case TEXT -> out.append(new TextReport(language, false, Integer.MAX_VALUE).of(report));
        case JSON -> out.append(JsonReport.of(report, tool));
        case JUNIT ->
            JunitReport.write(
                List.of(new AllReport.OfAgency("", "", "", false, report)), language, out);
        case SARIF -> SarifReport.write(List.of(report), tool, language, out);
        case GITHUB -> out.append(GithubReport.of(report, language));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a builder refuses nothing
    }
    return Visible.encodable(out.toString());
  }

  /** The reports of many agencies, without colours; no more than one of them in memory. */
  public void print(AllReport all, String tool, Language language, Appendable out)
      throws IOException {
    switch (this) {
      case TEXT -> new AllText(language, false, Integer.MAX_VALUE).write(all, out);
      case JSON -> AllJson.write(all, tool, out);
      case JUNIT -> JunitReport.write(all.withWhole(), language, out);
      case SARIF -> SarifReport.write(() -> below(all), tool, language, out);
      case GITHUB -> {
        for (Report report : (Iterable<Report>) () -> below(all)) {
          out.append(Visible.encodable(GithubReport.of(report, language)));
        }
      }
    }
  }

  private static Iterator<Report> below(AllReport all) {
    return StreamSupport.stream(all.withWhole().spliterator(), false)
        .map(a -> a.report().below(a.folder()))
        .iterator();
  }
}
