package dev.slipway.spark.gateway;

import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;

/** Sends syncs of a driver to its gateway. */
public final class GatewayClient {

  private static final Set<Integer> REFUSALS = Set.of(401, 403, 426);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newSingleThreadExecutor(GatewayClient::daemon))
          .build();

  private final GatewaySettings settings;
  private final URI address;

  public GatewayClient(GatewaySettings settings) {
    this.settings = settings;
    this.address = URI.create(settings.address() + Protocol.DRIVER_SYNC);
  }

  /**
   * Sends {@code sync} and waits for the answer.
   *
   * @param limit longest wait for the answer
   * @throws RefusedException when the gateway does not talk to this driver
   * @throws IOException when there is no answer, or none of use
   */
  public DriverOrders sync(DriverSync sync, Duration limit)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request(sync, limit), BodyHandlers.ofByteArray());
    if (REFUSALS.contains(answer.statusCode())) {
      throw new RefusedException(answer.statusCode());
    }
    if (answer.statusCode() != 200) {
      throw new IOException("The gateway answered with HTTP status " + answer.statusCode() + ".");
    }
    return Messages.readOrders(answer.body());
  }

  private HttpRequest request(DriverSync sync, Duration limit) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limit)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Messages.write(sync)));
    if (settings.tokenFile() != null) {
      String token = Files.readString(settings.tokenFile()).trim();
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "slipway-http");
    thread.setDaemon(true);
    return thread;
  }
}
