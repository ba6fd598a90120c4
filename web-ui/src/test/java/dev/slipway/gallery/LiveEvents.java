package dev.slipway.gallery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads server-sent events as a browser does. */
public final class LiveEvents implements AutoCloseable {

  private final InputStream stream;
  private final BlockingQueue<String> patches = new LinkedBlockingQueue<>();

  LiveEvents(InputStream stream) {
    this.stream = stream;
    Thread reader = new Thread(this::read, "live-events");
    reader.setDaemon(true);
    reader.start();
  }

  /** The next patch whose element has this id; what comes before it is dropped. */
  public String patchOf(String key) {
    List<String> others = new ArrayList<>();
    String patch = next();
    while (patch != null && !patch.contains(" id=\"" + key + "\"")) {
      others.add(patch);
      patch = next();
    }
    if (patch == null) {
      throw new AssertionError("No patch of " + key + " but " + others);
    }
    return patch;
  }

  /** How many patches have arrived and were not asked for. */
  public int waiting() {
    return patches.size();
  }

  private String next() {
    try {
      return patches.poll(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void read() {
    InputStreamReader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
    try (BufferedReader lines = new BufferedReader(text)) {
      List<String> data = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && !data.isEmpty()) {
          patches.add(String.join("\n", data));
          data.clear();
        } else if (line.startsWith("data: ")) {
          data.add(line.substring(6));
        }
      }
    } catch (IOException closed) {
      patches.clear();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
