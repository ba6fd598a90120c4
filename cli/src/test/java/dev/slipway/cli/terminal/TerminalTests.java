package dev.slipway.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TerminalTests {

  private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
  private Instant now = BEGAN;
  private final Stopwatch stopwatch = new Stopwatch(BEGAN, () -> now);

  @Test
  void writesPlainLinesWithTheTimeSinceTheCommandBegan() {
    now = BEGAN.plusMillis(400);
    Step step = Terminal.plain(out, stopwatch).begin("Starting");
    now = BEGAN.plusMillis(9_100);
    step.done("Started");
    assertThat(lines()).isEqualTo("[    0.4 s] Starting ...\n[    9.1 s] Started (8.7 s)\n");
  }

  @Test
  void writesPlainProgressEveryFiveSecondsAndOnlyWhenItIsNews() {
    Step step = Terminal.plain(out, stopwatch).begin("Tasks");
    now = BEGAN.plusSeconds(4);
    step.progress(1, 44, "1/44");
    now = BEGAN.plusSeconds(5);
    step.progress(2, 44, "2/44");
    now = BEGAN.plusSeconds(6);
    step.progress(3, 44, "3/44");
    now = BEGAN.plusSeconds(11);
    step.progress(2, 44, "2/44");
    step.failed("lost");
    assertThat(lines())
        .isEqualTo("[    0.0 s] Tasks ...\n[    5.0 s] Tasks: 2/44\n[   11.0 s] FAILED: lost\n");
  }

  @Test
  void redrawsTheMovingLineInPlace() {
    Step step = Terminal.moving(out, 100, stopwatch).begin("Spark tasks");
    now = BEGAN.plusMillis(1_500);
    step.progress(11, 44, "11/44");
    assertThat(lines())
        .isEqualTo(
            "\r<2K· Spark tasks  0.0 s"
                + "\r<2K· Spark tasks  ██████░░░░░░░░░░░░░░░░░░  11/44  1.5 s");
  }

  @Test
  void keepsTheMovingLineWithinTheTerminal() {
    Terminal.moving(out, 12, stopwatch).begin("A rather long title");
    assertThat(lines()).isEqualTo("\r<2K· A rather ");
  }

  @Test
  void marksTheEndOfAMovingStep() {
    Terminal terminal = Terminal.moving(out, 100, stopwatch);
    terminal.begin("One").done("One is done");
    terminal.begin("Two").failed("Two is not");
    assertThat(lines())
        .contains("\r<2K<32m✓ <0mOne is done" + " ".repeat(49) + "<2m0.0 s<0m\n")
        .contains("\r<2K<31m✗ <0mTwo is not" + " ".repeat(50) + "<2m0.0 s<0m\n");
  }

  private String lines() {
    return written.toString(StandardCharsets.UTF_8).replace("\u001b[", "<");
  }
}
