package dev.slipway.gallery;

import dev.slipway.web.log.LogName;
import dev.slipway.web.log.LogReads;
import dev.slipway.web.log.LogWindow;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logs in memory. */
public class FakeLogs implements LogReads {

  private final Map<LogName, byte[]> logs = new ConcurrentHashMap<>();
  private final Map<LogName, String> unavailable = new ConcurrentHashMap<>();

  public void clear() {
    logs.clear();
    unavailable.clear();
  }

  public void put(LogName name, String text) {
    logs.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public void withhold(LogName name, String why) {
    unavailable.put(name, why);
  }

  @Override
  public Optional<LogWindow> read(LogName log, long from, int length) {
    if (unavailable.containsKey(log)) {
      return Optional.of(LogWindow.unavailable(unavailable.get(log)));
    }
    return Optional.ofNullable(logs.get(log)).map(bytes -> window(bytes, from, length));
  }

  @Override
  public Optional<LogWindow> tail(LogName log, int length) {
    byte[] bytes = logs.getOrDefault(log, new byte[0]);
    return read(log, Math.max(0, bytes.length - length), length);
  }

  private static LogWindow window(byte[] bytes, long from, int length) {
    int begin = (int) Math.min(from, bytes.length);
    int end = Math.min(begin + length, bytes.length);
    return new LogWindow(begin, Arrays.copyOfRange(bytes, begin, end), bytes.length, null);
  }
}
