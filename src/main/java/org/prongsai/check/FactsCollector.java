package org.prongsai.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Collects the facts of a site, page by page; safe to call from several threads. */
public final class FactsCollector {
  private final CheckOptions options;
  private final ConcurrentMap<String, PageFacts> pages = new ConcurrentHashMap<>();

  FactsCollector(CheckOptions options) {
    this.options = options;
  }

  /**
   * Notes the facts of a page.
   *
   * @param file where it lies below the site's folder, with {@code /}
   */
  public void accept(String file, byte[] html) {
    accept(file, new String(html, StandardCharsets.UTF_8));
  }

  /** Notes the facts of a page that is UTF-8. */
  public void accept(String file, String html) {
    pages.put(file, new PageFacts(file));
  }

  /**
   * Reads what was not handed over: every other page, style sheet and file of the folder.
   *
   * @throws IOException when the folder cannot be opened
   */
  public SiteFacts finish(Path folder) throws IOException {
    return new SiteFacts(options, new TreeMap<>(pages));
  }
}
