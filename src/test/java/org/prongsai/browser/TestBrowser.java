package org.prongsai.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for all tests of a class, started when the first tab is opened and closed after the
 * last test: {@code @RegisterExtension static final TestBrowser browser = new TestBrowser();}
 */
public final class TestBrowser implements AfterAllCallback {
  private Optional<Browser> browser = Optional.empty();

  /** A new tab with an empty page; who opens it closes it. */
  public Tab open() {
    if (browser.isEmpty()) {
      browser = Optional.of(Browser.launch());
    }
    return browser.orElseThrow().open();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.ifPresent(Browser::close);
    browser = Optional.empty();
  }
}
