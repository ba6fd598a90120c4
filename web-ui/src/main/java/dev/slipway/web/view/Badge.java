package dev.slipway.web.view;

/**
 * A state as icon and word; never a colour alone.
 *
 * @param look name of the colour and of the icon: queued, starting, running, succeeded, failed,
 *     cancelled, lost, suspect, draining, up
 * @param word what a person reads
 * @param turning whether the icon turns, for what is under way
 */
public record Badge(String look, String word, boolean turning) {

  /** A badge at rest. */
  public static Badge of(String look, String word) {
    return new Badge(look, word, false);
  }
}
