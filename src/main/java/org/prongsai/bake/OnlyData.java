package org.prongsai.bake;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.plan.PagePath;

/**
 * What a template may see: the components of records, lists, maps, texts, numbers and booleans. An
 * {@link Optional} is its value or missing. There are no methods to call and no classes to reach.
 */
public final class OnlyData implements ObjectWrapper {

  // Method, not MethodHandle: at the start of a program, method handles cost tens of milliseconds.
  // A map, not a ClassValue: with a hundred classes of records that one mostly looks twice.
  private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    // In the order of how many there are; a question for an interface costs ten times one for a
    // class, most of all when the answer is no.
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Record facts) {
      return new Components(facts, this);
    }
    if (value == null) {
      return null;
    }
    if (value instanceof Optional<?> maybe) {
      return wrap(maybe.orElse(null));
    }
    if (value instanceof Boolean truth) {
      return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Number number) {
      return new SimpleNumber(number);
    }
    if (value instanceof OptionalInt maybe) {
      return maybe.isPresent() ? new SimpleNumber(maybe.getAsInt()) : null;
    }
    if (value instanceof List<?> list) {
      return new Sequence(list, this);
    }
    if (value instanceof TemplateModel model) {
      return model;
    }
    if (value instanceof CharSequence text) {
      return new SimpleScalar(text.toString());
    }
    if (value instanceof Map<?, ?> map) {
      return new SimpleHash(map, this);
    }
    if (value instanceof PagePath path) {
      return new SimpleHash(Map.of("value", path.value()), this);
    }
    throw new TemplateModelException("not data: " + value.getClass().getName());
  }

  private static Map<String, Method> accessors(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .collect(Collectors.toMap(RecordComponent::getName, OnlyData::accessor));
  }

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.trySetAccessible();
    return accessor;
  }

  // The two are no records: a record is wrapped.

  private static final class Sequence implements TemplateSequenceModel {
    private final List<?> list;
    private final ObjectWrapper wrapper;

    Sequence(List<?> list, ObjectWrapper wrapper) {
      this.list = list;
      this.wrapper = wrapper;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index >= 0 && index < list.size() ? wrapper.wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private static final class Components implements TemplateHashModel {
    private static final Object[] NOTHING = {};

    private final Record facts;
    private final Map<String, Method> accessors;
    private final ObjectWrapper wrapper;

    Components(Record facts, ObjectWrapper wrapper) {
      this.facts = facts;
      this.accessors = ACCESSORS.computeIfAbsent(facts.getClass(), OnlyData::accessors);
      this.wrapper = wrapper;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
      Method accessor = accessors.get(name);
      if (accessor == null) {
        return null;
      }
      try {
        return wrapper.wrap(accessor.invoke(facts, NOTHING));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException("cannot read " + name, e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
