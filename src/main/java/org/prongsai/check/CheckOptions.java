package org.prongsai.check;

import java.util.List;
import java.util.Optional;

/**
 * How a folder of HTML is to be read.
 *
 * @param baseUrl where the folder is published, as {@code https://x.go.th/abc/}; without it the
 *     folder is taken to be the root of a host of its own
 * @param threads how many pages are read at a time
 * @param largestPage bytes; a page above it is reported, not read
 * @param largestFile bytes; a file above it is a warning
 * @param indexNames the files that a host shows for a folder, best first
 */
public record CheckOptions(
    Optional<String> baseUrl,
    int threads,
    long largestPage,
    long largestFile,
    List<String> indexNames) {

  public CheckOptions {
    indexNames = List.copyOf(indexNames);
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /** No base URL, a thread a processor, pages up to 64 MB, files up to 100 MB. */
  public static CheckOptions defaults() {
    return new CheckOptions(
        Optional.empty(),
        Runtime.getRuntime().availableProcessors(),
        64L << 20,
        100L << 20,
        List.of("index.html", "index.htm"));
  }

  /** The defaults, for a folder that is published at this address when one is known. */
  public static CheckOptions of(Optional<String> baseUrl) {
    return baseUrl.map(defaults()::withBaseUrl).orElse(defaults());
  }

  /** The same, for a folder that is published at this address. */
  public CheckOptions withBaseUrl(String url) {
    return new CheckOptions(Optional.of(url), threads, largestPage, largestFile, indexNames);
  }
}
