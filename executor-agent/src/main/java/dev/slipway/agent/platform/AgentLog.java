package dev.slipway.agent.platform;

import java.io.PrintStream;
import java.time.InstantSource;

/** The agent's own log: one line for each thing that happened. */
public final class AgentLog {

  private final PrintStream out;
  private final String name;
  private final InstantSource clock;

  /**
   * @param out where lines go
   * @param name the agent's name, written on each line
   * @param clock tells the time of a line
   */
  public AgentLog(PrintStream out, String name, InstantSource clock) {
    this.out = out;
    this.name = name;
    this.clock = clock;
  }

  /** Something a person may want to follow. */
  public void info(String sentence) {
    line("INFO", sentence);
  }

  /** Something a person may have to act on. */
  public void warn(String sentence) {
    line("WARN", sentence);
  }

  /** An error that says something even when its exception has no message. */
  public static String reason(Throwable error) {
    String message = error.getMessage();
    String type = error.getClass().getSimpleName();
    return message == null || message.isBlank() ? type : type + ": " + message;
  }

  private void line(String level, String sentence) {
    String clean = sentence.replaceAll("\\p{Cntrl}", " ");
    out.println(clock.instant() + " " + level + " " + name + " " + clean);
  }
}
