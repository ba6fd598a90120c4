package dev.slipway.agent;

/** An agent as a program of its own that launches witnesses instead of Spark. */
public final class WitnessAgent {

  private WitnessAgent() {}

  /** First the mark, then the agent's own arguments. */
  public static void main(String[] args) {
    String[] own = java.util.Arrays.copyOfRange(args, 1, args.length);
    System.exit(AgentMain.run(own, settings -> new WitnessCommands(args[0])));
  }
}
