package dev.slipway.agent.command;

import dev.slipway.agent.platform.LaunchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Options for a JVM that come from outside. */
final class JavaOptions {

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--add-opens",
          "--add-exports",
          "--add-modules",
          "--add-reads",
          "--limit-modules",
          "--patch-module");
  private static final Set<String> REFUSED =
      Set.of("-jar", "-cp", "-classpath", "--class-path", "-m", "--module", "--source");

  private JavaOptions() {}

  /** Splits at blanks; single and double quotes hold together what is between them. */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0 ? c == quote : c == '"' || c == '\'') {
        quote = quote == 0 ? c : 0;
        open = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        flush(words, word, open);
        open = false;
      } else {
        word.append(c);
        open = true;
      }
    }
    flush(words, word, open);
    return words;
  }

  private static void flush(List<String> words, StringBuilder word, boolean open) {
    if (open) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /**
   * The options, if each is one: a word that is none would be taken for the main class, and some
   * options would change what is started.
   */
  static List<String> checked(List<String> options) throws LaunchException {
    boolean valueMayFollow = false;
    for (String option : options) {
      boolean isOption = option.length() > 1 && option.startsWith("-");
      if (!(isOption || valueMayFollow) || REFUSED.contains(option)) {
        throw new LaunchException("The JVM option '" + option + "' cannot be given.");
      }
      valueMayFollow = WITH_VALUE.contains(option);
    }
    if (valueMayFollow) {
      throw new LaunchException("The last JVM option needs a value.");
    }
    return options;
  }
}
