package org.prongsai.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What happened on a page since it was asked for. Written by the event thread, read by the test.
 */
final class PageLog {

  private final List<String> messages = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /** Request id to address; also of those that are finished. */
  private final Map<String, String> requests = new LinkedHashMap<>();

  private final Map<String, String> underWay = new LinkedHashMap<>();
  private final List<String> loaded = new ArrayList<>();

  synchronized void clear() {
    messages.clear();
    failures.clear();
    requests.clear();
    underWay.clear();
    loaded.clear();
  }

  synchronized void note(JsonNode event) {
    JsonNode facts = event.path("params");
    String request = facts.path("requestId").asText();
    switch (event.path("method").asText()) {
      case "Runtime.consoleAPICalled" ->
          messages.add(facts.path("type").asText() + ": " + words(facts.path("args")));
      case "Runtime.exceptionThrown" ->
          messages.add("exception: " + exception(facts.path("exceptionDetails")));
      case "Log.entryAdded" -> {
        JsonNode entry = facts.path("entry");
        messages.add(
            entry.path("level").asText()
                + ": "
                + entry.path("text").asText()
                + " "
                + entry.path("url").asText());
      }
      case "Network.requestWillBeSent" -> {
        String address = facts.path("request").path("url").asText();
        requests.merge(request, address, (before, after) -> before + " -> " + after);
        if (!facts.path("type").asText().equals("Other")) { // an icon: its end is not always told
          underWay.put(request, address);
        }
      }
      case "Network.responseReceived" -> {
        int status = facts.path("response").path("status").asInt();
        if (status >= 400) {
          failures.add(status + " " + facts.path("response").path("url").asText());
        }
      }
      case "Network.loadingFinished" -> underWay.remove(request);
      case "Network.loadingFailed" -> {
        underWay.remove(request);
        if (requests.containsKey(request)) { // not of the page before, that was left meanwhile
          failures.add(facts.path("errorText").asText() + " " + requests.get(request));
        }
      }
      case "Page.lifecycleEvent" ->
          loaded.add(facts.path("name").asText() + " " + facts.path("loaderId").asText());
      default -> {}
    }
    notifyAll();
  }

  /**
   * Waits until the document is loaded and nothing is under way any more.
   *
   * @param loader empty for whatever comes
   */
  synchronized void awaitLoad(String loader) {
    long end = System.nanoTime() + DevTools.PATIENCE.toNanos();
    String load = "load " + loader;
    while (loaded.stream().noneMatch(event -> event.startsWith(load)) || !underWay.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException("page not loaded; still under way: " + underWay.values());
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  synchronized List<String> messages() {
    return List.copyOf(messages);
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  synchronized List<String> requests() {
    return List.copyOf(requests.values());
  }

  static String exception(JsonNode details) {
    return details.path("exception").path("description").asText(details.path("text").asText());
  }

  private static String words(JsonNode arguments) {
    return StreamSupport.stream(arguments.spliterator(), false)
        .map(each -> each.path("value").asText(each.path("description").asText()))
        .collect(Collectors.joining(" "));
  }
}
