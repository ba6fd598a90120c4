package dev.slipway.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;

/** Redraws the line of the present step in place. */
record MovingTerminal(PrintStream out, int columns, Stopwatch stopwatch) implements Terminal {

  private static final String CLEAR_LINE = "\r\u001b[2K";
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String FAINT = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";
  private static final int BAR_WIDTH = 24;
  private static final int TEXT_WIDTH = 60;

  @Override
  public Step begin(String title) {
    MovingStep step = new MovingStep(title);
    step.draw(title);
    return step;
  }

  @Override
  public void write(String text) {
    out.println(CLEAR_LINE + text);
  }

  @Override
  public void failure(String text) {
    out.println(CLEAR_LINE + RED + "✗ " + PLAIN + text);
  }

  private final class MovingStep implements Step {

    private final String title;
    private final Duration began = stopwatch.elapsed();

    MovingStep(String title) {
      this.title = title;
    }

    @Override
    public void progress(String text) {
      draw(title + "  " + text);
    }

    @Override
    public void progress(long done, long total, String text) {
      draw(title + "  " + (total > 0 ? Text.bar(done, total, BAR_WIDTH) + "  " : "") + text);
    }

    @Override
    public void done(String text) {
      out.println(CLEAR_LINE + GREEN + "✓ " + PLAIN + padded(text) + FAINT + taken() + PLAIN);
    }

    @Override
    public void failed(String text) {
      out.println(CLEAR_LINE + RED + "✗ " + PLAIN + padded(text) + FAINT + taken() + PLAIN);
    }

    private void draw(String text) {
      String line = "· " + text + "  " + taken();
      out.print(CLEAR_LINE + line.substring(0, Math.min(line.length(), Math.max(1, columns - 1))));
      out.flush();
    }

    private String padded(String text) {
      return text + " ".repeat(Math.max(1, TEXT_WIDTH - text.length()));
    }

    private String taken() {
      return Text.seconds(stopwatch.elapsed().minus(began));
    }
  }
}
