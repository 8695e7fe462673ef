package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page is about, in the words of schema.org; printed into the page as JSON-LD.
 *
 * @param type {@code GovernmentOrganization}, {@code Report}, {@code Dataset} …
 */
public record Thing(String type, List<Property> properties) implements Said {
  public Thing {
    properties = List.copyOf(properties);
  }

  /** One property; {@code values} are printed as a list when there is more than one. */
  public record Property(String name, List<Said> values) {
    public Property {
      values = List.copyOf(values);
    }
  }

  static Thing of(String type) {
    return new Thing(type, List.of());
  }

  Thing with(String name, String text) {
    return with(name, List.of(new Said.Words(text)));
  }

  Thing with(String name, Optional<String> text) {
    return text.map(t -> with(name, t)).orElse(this);
  }

  Thing with(String name, Said value) {
    return with(name, List.of(value));
  }

  Thing with(String name, List<? extends Said> values) {
    if (values.isEmpty()) {
      return this;
    }
    List<Property> all = new ArrayList<>(properties);
    all.add(new Property(name, List.copyOf(values)));
    return new Thing(type, all);
  }
}
