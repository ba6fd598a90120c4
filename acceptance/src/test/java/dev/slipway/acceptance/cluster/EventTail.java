package dev.slipway.acceptance.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a run's event stream as any client would, and keeps the types in order. */
public final class EventTail implements AutoCloseable {

  private final List<String> types = new CopyOnWriteArrayList<>();
  private final Thread reader;

  EventTail(String url, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
    this.reader = new Thread(() -> read(request));
    reader.setDaemon(true);
    reader.start();
  }

  public List<String> types() {
    return List.copyOf(types);
  }

  @Override
  public void close() {
    reader.interrupt();
  }

  private void read(HttpRequest request) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          types.add(line.substring("event:".length()).strip());
        }
      }
    } catch (IOException closed) {
      // The test is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
