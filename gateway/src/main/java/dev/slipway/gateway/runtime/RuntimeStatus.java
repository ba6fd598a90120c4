package dev.slipway.gateway.runtime;

/**
 * How far a runtime is.
 *
 * @param sparkVersion null when it is not known
 * @param filesDone jars fetched or found; meaningful while RESOLVING and READY
 * @param filesTotal grows while RESOLVING
 * @param bytesDone downloaded, or in all when READY
 * @param message why it FAILED, else null
 */
public record RuntimeStatus(
    String name,
    String sparkVersion,
    boolean isDefault,
    State state,
    int filesDone,
    int filesTotal,
    long bytesDone,
    String message) {

  /** A FAILED one is tried again at the next request. */
  public enum State {
    UNRESOLVED,
    RESOLVING,
    READY,
    FAILED
  }

  /** For a person who waits for it. */
  public String sentence() {
    String runtime = "runtime " + name;
    return switch (state) {
      case UNRESOLVED -> runtime + " has not been resolved yet";
      case RESOLVING ->
          filesTotal == 0
              ? runtime + " is being resolved"
              : runtime + " is being resolved: " + filesDone + " of " + filesTotal + " files";
      case READY -> runtime + " is ready";
      case FAILED -> runtime + " could not be resolved: " + message;
    };
  }
}
