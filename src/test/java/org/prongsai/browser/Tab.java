package org.prongsai.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One page at a time in a browser, and everything it says. Whoever looks at it after a key or a
 * click sees what these have led to; but what the page itself puts off (a timer, an answer of a
 * server) is waited for by {@link org.prongsai.Eventually}.
 */
public final class Tab implements AutoCloseable {

  /**
   * How many times slower than this machine a page is, to find what is looked at too early: {@code
   * -Dprongsai.slowness=6}.
   */
  private static final int SLOWNESS = Integer.getInteger("prongsai.slowness", 1);

  /**
   * Ends when no other task of the page is left to do. The answer to a key or a click comes when
   * its own handlers are done; other events that it leads to ({@code hashchange}, {@code toggle})
   * stand in the queue then.
   */
  private static final String SETTLED = "scheduler.postTask(() => 0, {priority: 'background'})";

  private final DevTools devTools;
  private final String target;
  private final String session;
  private final PageLog log = new PageLog();
  private final Map<String, String> features = new TreeMap<>();
  private String medium = "";
  private boolean scripts = true;
  private boolean touched;

  Tab(DevTools devTools, String target, String session) {
    this.devTools = devTools;
    this.target = target;
    this.session = session;
    devTools.listen(session, log::note);
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM", "CSS")) {
      call(domain + ".enable", Map.of());
    }
    call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
    if (SLOWNESS > 1) {
      call("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWNESS));
    }
  }

  /**
   * Goes to an address and waits for everything on it, fonts too. Forgets what was logged before.
   */
  public Tab go(String address) {
    touched = false;
    log.clear();
    JsonNode answer = call("Page.navigate", Map.of("url", address));
    if (answer.has("errorText")) {
      throw new IllegalStateException(address + ": " + answer.get("errorText").asText());
    }
    if (answer.has("loaderId")) { // absent when only the fragment changed
      log.awaitLoad(answer.get("loaderId").asText());
      evaluate("document.fonts.ready.then(() => 0)");
    }
    return this;
  }

  /** Does what leads to another page, and waits for everything on that. */
  public Tab follow(Runnable what) {
    log.clear();
    what.run();
    touched = false;
    log.awaitLoad("");
    evaluate("document.fonts.ready.then(() => 0)");
    return this;
  }

  /** Shows this HTML, without any file or server. */
  public Tab show(String html) {
    byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
    return go("data:text/html;charset=utf-8;base64," + Base64.getEncoder().encodeToString(utf8));
  }

  /**
   * The value of a JavaScript expression; a promise is waited for.
   *
   * @throws IllegalStateException when it throws
   */
  public JsonNode evaluate(String expression) {
    if (touched && scripts) { // without scripts nothing stands in the queue, nor could we
      value(SETTLED);
    }
    touched = false;
    return value(expression);
  }

  private JsonNode value(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(PageLog.exception(answer.get("exceptionDetails")));
    }
    return answer.path("result").path("value");
  }

  /**
   * A telephone's screen: CSS pixels, {@code dots} device pixels each, scroll bars that overlay.
   */
  public Tab phone(int width, int height, double dots) {
    return screen(width, height, dots, true);
  }

  /** A desktop's window, in CSS pixels. */
  public Tab window(int width, int height) {
    return screen(width, height, 1, false);
  }

  private Tab screen(int width, int height, double dots, boolean mobile) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", dots, "mobile", mobile));
    return this;
  }

  /**
   * By how many CSS pixels the page is wider than the screen. Asked of the layout, not of {@code
   * innerWidth}: a phone zooms out from a page that is too wide, and then that fits it again.
   */
  public int overflow() {
    return evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
        .asInt();
  }

  /** A media feature such as {@code prefers-color-scheme: dark}; stays until set again. */
  public Tab prefer(String feature, String value) {
    features.put(feature, value);
    return media();
  }

  /** {@code print} or {@code screen}; stays until set again. */
  public Tab medium(String name) {
    medium = name;
    return media();
  }

  private Tab media() {
    List<Map<String, String>> all = new ArrayList<>();
    features.forEach((name, value) -> all.add(Map.of("name", name, "value", value)));
    call("Emulation.setEmulatedMedia", Map.of("media", medium, "features", all));
    return this;
  }

  /** What a reader has set as the size of text, in CSS pixels; 16 is usual. */
  public Tab textSize(int pixels) {
    call("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", pixels, "fixed", pixels)));
    return this;
  }

  /** As on a first visit: nothing is taken from the cache. */
  public Tab withoutCache() {
    call("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    return this;
  }

  /** Whether the scripts of the pages run; {@link #evaluate} always does. */
  public Tab scripts(boolean run) {
    scripts = run;
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    return this;
  }

  /** Presses a key: Tab, Enter, Escape, Space, ArrowDown … or a single character. */
  public Tab press(String key) {
    return press(key, false);
  }

  public Tab press(String key, boolean shift) {
    Map<String, Object> event = new HashMap<>(Key.of(key).event());
    event.put("modifiers", shift ? 8 : 0);
    event.put("type", "keyDown");
    call("Input.dispatchKeyEvent", event);
    event.put("type", "keyUp");
    event.remove("text");
    call("Input.dispatchKeyEvent", event);
    touched = true;
    return this;
  }

  /**
   * Clicks in the middle of the first element that the selector finds, as a mouse does: what lies
   * over it gets the click.
   */
  public Tab click(String selector) {
    JsonNode middle =
        evaluate(
            """
            (() => {
              const e = document.querySelector(%s);
              e.scrollIntoView({block: 'center', behavior: 'instant'});
              const box = e.getClientRects()[0];
              return {x: box.x + box.width / 2, y: box.y + box.height / 2};
            })()
            """
                .formatted(TextNode.valueOf(selector)));
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              middle.get("x").asDouble(),
              "y",
              middle.get("y").asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
    touched = true;
    return this;
  }

  /** Types text where the focus is. */
  public Tab type(String text) {
    call("Input.insertText", Map.of("text", text));
    touched = true;
    return this;
  }

  /** The fonts that really drew the text in the elements that the selector finds, and below. */
  public Set<UsedFont> fonts(String selector) {
    return UsedFont.in(this, selector);
  }

  /** The whole page, not only what the window shows; PNG. */
  public byte[] screenshot() {
    return bytes(
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
  }

  /** The page on A4 paper, by its print styles, with its structure. */
  public byte[] pdf() {
    return bytes(
        call(
            "Page.printToPDF",
            Map.of(
                "paperWidth",
                8.27,
                "paperHeight",
                11.69,
                "printBackground",
                false,
                "preferCSSPageSize",
                true,
                "generateTaggedPDF",
                true)));
  }

  /** Makes it the tab that is seen; the one that was is hidden then. */
  public Tab front() {
    call("Page.bringToFront", Map.of());
    return this;
  }

  /** What the console, the page's exceptions and the browser's own log said. */
  public List<String> messages() {
    return log.messages();
  }

  /** Every address that was asked for, in order; redirections as {@code a -> b}. */
  public List<String> requests() {
    return log.requests();
  }

  /** Requests that failed or were answered with 400 and above. */
  public List<String> failures() {
    return log.failures();
  }

  @Override
  public void close() {
    devTools.call("Target.closeTarget", Map.of("targetId", target));
    devTools.stopListening(session);
  }

  JsonNode call(String method, Map<String, ?> parameters) {
    return devTools.call(session, method, parameters);
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.path("data").asText());
  }
}
