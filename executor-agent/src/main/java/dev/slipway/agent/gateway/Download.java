package dev.slipway.agent.gateway;

import dev.slipway.agent.platform.AgentLog;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** One file on its way. Given up when nothing came for 30 s, when cancelled, or when full. */
public final class Download {

  /** Takes the bytes as they come. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next bytes, at least one. */
    void accept(byte[] bytes) throws IOException;
  }

  private static final long STALL_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long LOOK_MILLIS = 200;

  private final Sink sink;
  private final BooleanSupplier cancelled;
  private volatile long lastBytes = System.nanoTime();
  private volatile IOException failure;

  Download(Sink sink, BooleanSupplier cancelled) {
    this.sink = sink;
    this.cancelled = cancelled;
  }

  void run(HttpClient http, HttpRequest request) throws GatewayException, IOException {
    CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, this::subscriber);
    try {
      HttpResponse<Void> response = await(answer);
      if (failure != null) {
        throw failure;
      }
      if (response.statusCode() != 200) {
        throw GatewayClient.refusal(request, response.statusCode());
      }
    } catch (ExecutionException e) {
      throw new GatewayException(0, AgentLog.reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayException(0, "interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer)
      throws ExecutionException, InterruptedException, GatewayException, IOException {
    while (true) {
      try {
        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException underWay) {
        if (failure != null) {
          throw failure;
        }
        if (cancelled.getAsBoolean()) {
          throw new GatewayException(0, "cancelled");
        }
        if (System.nanoTime() - lastBytes > STALL_NANOS) {
          throw new GatewayException(0, "nothing came for 30 s");
        }
      }
    }
  }

  private BodySubscriber<Void> subscriber(ResponseInfo response) {
    return response.statusCode() == 200
        ? BodySubscribers.ofByteArrayConsumer(this::take)
        : BodySubscribers.replacing(null);
  }

  private void take(Optional<byte[]> bytes) {
    lastBytes = System.nanoTime();
    if (bytes.isEmpty() || failure != null) {
      return;
    }
    try {
      sink.accept(bytes.get());
    } catch (IOException e) {
      failure = e;
    }
  }
}
