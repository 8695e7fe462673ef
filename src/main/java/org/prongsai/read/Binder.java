package org.prongsai.read;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.model.Channel;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Measures;
import org.prongsai.model.Score;

/** A tree that holds to its schema → the record. The model knows nothing of it. */
final class Binder {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(values())
          .addMixIn(Channel.Kind.class, ById.class)
          .addMixIn(Measures.State.class, ById.class)
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
          .build();

  private Binder() {}

  /** Enums that content spells by their id. */
  interface ById {
    @JsonValue
    String id();
  }

  static <T> T bind(Located tree, Class<T> type) {
    Set<Located> none = Collections.emptySet();
    try {
      return MAPPER.treeToValue(Trees.json(tree, none), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("schema and record disagree on " + type.getSimpleName(), e);
    }
  }

  private static SimpleModule values() {
    SimpleModule module = new SimpleModule();
    add(module, Score.class, n -> Score.of(new BigDecimal(n.asText())));
    add(module, FiscalYear.class, n -> new FiscalYear(n.asInt()));
    add(module, ItemCode.class, n -> ItemCode.parse(n.asText()).orElseThrow());
    add(module, LocalDate.class, n -> LocalDate.parse(n.asText()));
    module.addDeserializer(Evidence.class, new OfEvidence());
    return module;
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<JsonNode, T> read) {
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser p, DeserializationContext context) throws IOException {
            return read.apply(context.readTree(p));
          }
        });
  }

  /** Which of the four keys is there says which kind it is; the rest is its label. */
  private static final class OfEvidence extends JsonDeserializer<Evidence> {
    @Override
    public Evidence deserialize(JsonParser p, DeserializationContext context) throws IOException {
      ObjectNode node = (ObjectNode) context.readTree(p);
      Optional<String> page = take(node, "page");
      Optional<String> file = take(node, "file");
      Optional<String> url = take(node, "url");
      Optional<String> channel = take(node, "channel");
      Evidence.Label label = context.readTreeAsValue(node, Evidence.Label.class);
      if (page.isPresent()) {
        return new Evidence.WebPage(page.get(), label);
      }
      if (file.isPresent()) {
        return new Evidence.Document(file.get(), label);
      }
      return url.isPresent()
          ? new Evidence.Outside(url.get(), label)
          : new Evidence.TwoWay(channel.orElseThrow(), label);
    }

    private static Optional<String> take(ObjectNode node, String key) {
      return Optional.ofNullable(node.remove(key)).map(JsonNode::asText);
    }
  }
}
