package org.prongsai.plan;

import java.util.Optional;
import org.prongsai.model.ContentFile;
import org.prongsai.model.FiscalYear;

/** The SHA-256 of a file of the content: what a reader can hold a download against. */
@FunctionalInterface
public interface Fingerprints {
  /** For plans whose files nobody looks at. */
  Fingerprints NONE = (year, file) -> Optional.empty();

  /** In hexadecimal; empty when the file cannot be read. */
  Optional<String> sha256(FiscalYear year, ContentFile file);
}
