package org.prongsai.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.prongsai.Eventually;

/**
 * The Chrome DevTools Protocol: calls with answers, and events. Sessions are "flat": one socket for
 * the browser and all its tabs, each message carrying its session's id.
 */
final class DevTools implements AutoCloseable {

  /** No wait in this package is longer. */
  static final Duration PATIENCE = Eventually.PATIENCE;

  static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
  private final WebSocket socket;

  DevTools(URI address) {
    socket =
        await(
            "connecting to " + address,
            HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(address, new Messages()));
  }

  /**
   * Every event of the session goes to the listener, in order, on one thread that must not wait.
   */
  void listen(String session, Consumer<JsonNode> listener) {
    listeners.put(session, listener);
  }

  void stopListening(String session) {
    listeners.remove(session);
  }

  /** A call to the browser itself. */
  JsonNode call(String method, Map<String, ?> parameters) {
    return call("", method, parameters);
  }

  /**
   * The "result" of the answer.
   *
   * @throws IllegalStateException when the browser answers with an error, or not in time
   */
  JsonNode call(String session, String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    synchronized (this) { // a WebSocket takes one message at a time
      await(method, socket.sendText(message.toString(), true));
    }
    JsonNode reply = await(method, answer);
    if (reply.has("error")) {
      throw new IllegalStateException(method + ": " + reply.get("error").path("message").asText());
    }
    return reply.path("result");
  }

  @Override
  public void close() {
    socket.abort();
  }

  static <T> T await(String what, Future<T> future) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer in " + PATIENCE.toSeconds() + " s: " + what, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(what + ": " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted: " + what, e);
    }
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = asked.remove(message.get("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
    } else {
      listeners.getOrDefault(message.path("sessionId").asText(), event -> {}).accept(message);
    }
  }

  private void end(String reason) {
    IllegalStateException gone = new IllegalStateException("the browser is gone: " + reason);
    asked.values().forEach(answer -> answer.completeExceptionally(gone));
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        String whole = parts.toString();
        parts.setLength(0);
        try {
          receive(JSON.readTree(whole));
        } catch (JsonProcessingException e) {
          end(e.getMessage());
        }
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      end("closed " + status + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end(error.toString());
    }
  }
}
