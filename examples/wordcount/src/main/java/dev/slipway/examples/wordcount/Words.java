package dev.slipway.examples.wordcount;

import java.util.Iterator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits text into words. */
final class Words {

  /** Letters and digits of any script; an apostrophe or hyphen counts only between two of them. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’-][\\p{L}\\p{M}\\p{N}]++)*+");

  private Words() {}

  /**
   * Finds the words of a line.
   *
   * @param line any text, never null
   * @return the words in their order, in lower case; empty where the line has none
   */
  static Iterator<String> of(String line) {
    return WORD.matcher(line)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .iterator();
  }
}
