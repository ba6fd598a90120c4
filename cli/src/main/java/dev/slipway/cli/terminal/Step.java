package dev.slipway.cli.terminal;

/** Something under way; ends with exactly one of {@code done} and {@code failed}. */
public interface Step {

  /** Says how far it is, in words. */
  void progress(String text);

  /**
   * Says how far it is, as a bar and in words.
   *
   * @param total not positive when unknown: then no bar is drawn
   */
  void progress(long done, long total, String text);

  /** It ended well; {@code text} replaces the title. */
  void done(String text);

  /** It ended badly; {@code text} replaces the title. */
  void failed(String text);
}
