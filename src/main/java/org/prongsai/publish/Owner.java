package org.prongsai.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who holds the lock of a target.
 *
 * @param machine its name
 * @param process its number there
 * @param started when that process began; numbers come again
 * @param since when the lock was taken
 */
record Owner(String machine, long process, Instant started, Instant since) {
  /** Of a machine that cannot be asked: no publish takes as long. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** This very process. */
  static Owner self() {
    ProcessHandle self = ProcessHandle.current();
    return new Owner(thisMachine(), self.pid(), startOf(self), Instant.now());
  }

  private static String thisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "?";
    }
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  boolean isSelf() {
    Owner self = self();
    return isThisMachine() && process == self.process && started.equals(self.started);
  }

  private boolean isThisMachine() {
    return machine.equals(thisMachine());
  }

  /** Whether nobody publishes any more under that name. */
  boolean isGone() {
    if (!isThisMachine()) {
      return since.plus(LONGEST).isBefore(Instant.now());
    }
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .filter(p -> startOf(p).equals(started) || started.equals(Instant.EPOCH))
        .isEmpty();
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("machine", machine);
      json.writeNumberField("process", process);
      json.writeStringField("started", started.toString());
      json.writeStringField("since", since.toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Empty when it was not written to its end. */
  static Optional<Owner> read(byte[] bytes) {
    try {
      JsonNode json = new ObjectMapper().readTree(bytes);
      return Optional.of(
          new Owner(
              json.path("machine").asText(),
              json.path("process").asLong(),
              Instant.parse(json.path("started").asText()),
              Instant.parse(json.path("since").asText())));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
