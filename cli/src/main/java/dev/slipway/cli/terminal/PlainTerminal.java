package dev.slipway.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Writes a line when a step begins and ends, and between at most one every five seconds. */
record PlainTerminal(PrintStream out, Stopwatch stopwatch) implements Terminal {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Override
  public Step begin(String title) {
    stamped(title + " ...");
    return new PlainStep(title);
  }

  @Override
  public void write(String text) {
    out.println(text);
  }

  @Override
  public void failure(String text) {
    out.println("Failed: " + text);
  }

  private void stamped(String text) {
    out.printf(Locale.ROOT, "[%9s] %s%n", Text.seconds(stopwatch.elapsed()), text);
  }

  private final class PlainStep implements Step {

    private final String title;
    private final Duration began = stopwatch.elapsed();
    private Duration lastWritten = began;
    private String lastText = "";

    PlainStep(String title) {
      this.title = title;
    }

    @Override
    public void progress(String text) {
      Duration now = stopwatch.elapsed();
      if (!text.equals(lastText) && now.minus(lastWritten).compareTo(PAUSE) >= 0) {
        stamped(title + ": " + text);
        lastWritten = now;
        lastText = text;
      }
    }

    @Override
    public void progress(long done, long total, String text) {
      progress(text);
    }

    @Override
    public void done(String text) {
      stamped(text + " (" + Text.seconds(stopwatch.elapsed().minus(began)) + ")");
    }

    @Override
    public void failed(String text) {
      stamped("FAILED: " + text);
    }
  }
}
