package org.prongsai.plan;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Every link that a page record holds, however deep: asked only when something is wrong. */
public final class LinksOfPage {
  private LinksOfPage() {}

  public static Stream<Link> all(Page page) {
    return in(page);
  }

  private static Stream<Link> in(Object value) {
    if (value instanceof Link link) {
      return Stream.of(link);
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.stream().flatMap(LinksOfPage::in);
    }
    if (value instanceof Collection<?> many) {
      return many.stream().flatMap(LinksOfPage::in);
    }
    if (value instanceof Record record
        && record.getClass().getPackage() == Link.class.getPackage()) {
      return Stream.of(record.getClass().getRecordComponents()).flatMap(c -> in(get(record, c)));
    }
    return Stream.empty();
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
