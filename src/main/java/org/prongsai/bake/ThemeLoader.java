package org.prongsai.bake;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Finds templates in the theme and nowhere else; {@code ../} leads out of it to nothing. */
record ThemeLoader(Theme theme) implements TemplateLoader {

  @Override
  public Object findTemplateSource(String name) {
    return theme.file(Theme.TEMPLATES + name).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return 0; // a theme does not change while it bakes
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    ThemeFile file = (ThemeFile) source;
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
      return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException e) {
      throw new Unreadable(file.name(), e);
    }
  }

  @Override
  public void closeTemplateSource(Object source) {}

  /** A file of the theme that cannot be read, or not as UTF-8. */
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;

    Unreadable(String file, IOException cause) {
      super(file, cause);
      this.file = file;
    }

    String file() {
      return file;
    }
  }
}
