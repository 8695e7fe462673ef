package org.prongsai.plan;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.prongsai.model.LongText;
import org.prongsai.recall.Memo;
import org.prongsai.recall.Same;

/**
 * Makes a {@link Key} by MurmurHash3 (x64, 128 bits; A. Appleby, public domain) of whatever is told
 * in turn. Every value is told with its kind and length, so that no two rows of values run into
 * each other. Not against forgers: who can forge content can write it.
 */
public final class KeyMaker {
  /** A class of records: what its name adds to a key, and its components. */
  private record Kind(Key name, Method[] components) {
    static Kind of(Class<?> type) {
      return new Kind(
          new KeyMaker().text(type.getName()).key(),
          Stream.of(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .peek(Method::trySetAccessible)
              .toArray(Method[]::new));
    }
  }

  // Method, not MethodHandle: at the start of a program, method handles cost tens of milliseconds.
  // A map, not a ClassValue: with a hundred classes of records that one mostly looks twice.
  private static final Map<Class<?>, Kind> KINDS = new ConcurrentHashMap<>();

  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long h1;
  private long h2;
  private long first;
  private boolean half;
  private long count;
  private char[] letters = new char[256];
  private final Memo<Same<Object>, Key> parts;

  public KeyMaker() {
    this(Memo.none());
  }

  /**
   * @param parts the keys of {@linkplain #isLarge large} parts that were told before
   */
  public KeyMaker(Memo<Same<Object>, Key> parts) {
    this.parts = parts;
  }

  /** A number, of which every bit counts. */
  public KeyMaker number(long number) {
    count++;
    if (!half) {
      first = number;
      half = true;
      return this;
    }
    half = false;
    h1 ^= Long.rotateLeft(first * C1, 31) * C2;
    h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729L;
    h2 ^= Long.rotateLeft(number * C2, 33) * C1;
    h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5L;
    return this;
  }

  public KeyMaker key(Key key) {
    return number(key.high()).number(key.low());
  }

  public KeyMaker text(String text) {
    int length = text.length();
    number(length << 3 | 1);
    if (length > letters.length) {
      letters = new char[Math.max(length, 2 * letters.length)];
    }
    char[] four = letters; // an array is read three times as fast as a text
    text.getChars(0, length, four, 0);
    int i = 0;
    for (; i + 3 < length; i += 4) {
      number(
          four[i] | (long) four[i + 1] << 16 | (long) four[i + 2] << 32 | (long) four[i + 3] << 48);
    }
    long rest = 0;
    for (int shift = 0; i < length; i++, shift += 16) {
      rest |= (long) four[i] << shift;
    }
    return (length & 3) == 0 ? this : number(rest);
  }

  public KeyMaker bytes(byte[] bytes) {
    number((long) bytes.length << 3 | 2);
    int i = 0;
    for (; i + 7 < bytes.length; i += 8) {
      long eight = 0;
      for (int b = 7; b >= 0; b--) {
        eight = eight << 8 | bytes[i + b] & 0xff;
      }
      number(eight);
    }
    long rest = 0;
    for (int shift = 0; i < bytes.length; i++, shift += 8) {
      rest |= (bytes[i] & 0xffL) << shift;
    }
    return (bytes.length & 7) == 0 ? this : number(rest);
  }

  /**
   * What page records are made of, however deep: records, lists, options, texts, numbers, truths.
   *
   * @throws IllegalArgumentException for anything else: it could change unseen
   */
  public KeyMaker value(Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof LongText text) {
      // As it is packed: where another Java packs otherwise, its page is made once more.
      return text(text.plain()).bytes(text.packed());
    }
    if (value instanceof PagePath path) {
      return number(38).text(path.value());
    }
    if (value instanceof Record record) {
      return isLarge(record)
          ? key(parts.of(new Same<>(record), r -> new KeyMaker(parts).record(record).key()))
          : record(record);
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.isPresent() ? number(4).value(maybe.get()) : number(5);
    }
    if (value instanceof Integer || value instanceof Long) {
      return number(6).number(((Number) value).longValue());
    }
    if (value instanceof Boolean truth) {
      return number(truth ? 7 : 15);
    }
    if (value instanceof OptionalInt maybe) {
      return maybe.isPresent() ? number(14).number(maybe.getAsInt()) : number(22);
    }
    if (value instanceof List<?> list) {
      number((long) list.size() << 3 | 3);
      for (Object each : list) {
        value(each);
      }
      return this;
    }
    if (value instanceof BigDecimal amount) {
      return number(30).text(amount.toString());
    }
    if (value instanceof LocalDate day) {
      return number(31).number(day.toEpochDay());
    }
    if (value instanceof Enum<?> one) {
      return number(23).text(one.name());
    }
    throw new IllegalArgumentException(
        "not data: " + (value == null ? "null" : value.getClass().getName()));
  }

  /** Of what one page holds a whole site's worth: with a key of its own, which may be known. */
  private static boolean isLarge(Record record) {
    return record instanceof Page.Letter
        || record instanceof DataTable
        || record instanceof DataTable.Part;
  }

  private KeyMaker record(Record record) {
    Kind kind = KINDS.computeIfAbsent(record.getClass(), Kind::of);
    key(kind.name);
    try {
      for (Method component : kind.components) {
        value(component.invoke(record));
      }
      return this;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + record.getClass(), e);
    }
  }

  /** Of all that was told so far. */
  public Key key() {
    long a = h1;
    long b = h2;
    if (half) {
      a ^= Long.rotateLeft(first * C1, 31) * C2;
    }
    a ^= count;
    b ^= count;
    a += b;
    b += a;
    a = mixed(a);
    b = mixed(b);
    a += b;
    b += a;
    return new Key(a, b);
  }

  private static long mixed(long k) {
    k = (k ^ k >>> 33) * 0xff51afd7ed558ccdL;
    k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
    return k ^ k >>> 33;
  }
}
