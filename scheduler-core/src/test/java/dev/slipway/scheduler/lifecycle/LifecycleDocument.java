package dev.slipway.scheduler.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * docs/lifecycle.md. With {@code -Dslipway.docs.write=true} its diagrams are written from the
 * tables before they are compared.
 */
final class LifecycleDocument {

  private static final Path FILE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "lifecycle.md");

  private final String text;

  private LifecycleDocument(String text) {
    this.text = text;
  }

  static LifecycleDocument read() {
    try {
      return new LifecycleDocument(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as it is, or, when asked for, brought up to date with {@code table}. */
  static LifecycleDocument upToDateWith(TransitionTable<?, ?> table) {
    if (Boolean.getBoolean("slipway.docs.write")) {
      LifecycleDocument old = read();
      Matcher block = diagramOf(table.name()).matcher(old.text);
      if (block.find()) {
        old.write(block.start(1), block.end(1), table.asMermaid());
      }
    }
    return read();
  }

  /** The Mermaid text under the heading {@code machine}; empty when there is none. */
  String diagram(String machine) {
    Matcher block = diagramOf(machine).matcher(text);
    return block.find() ? block.group(1) : "";
  }

  /** First cells of the table whose first column is headed {@code column}, in the same section. */
  List<String> explained(String machine, String column) {
    int section = text.indexOf("\n## " + machine + "\n");
    int table = text.indexOf("\n| " + column + " |", section);
    int end = text.indexOf("\n\n", table + 1);
    return Pattern.compile("\\| `([A-Z_]+)` \\| \\S.* \\|")
        .matcher(text.substring(table, end < 0 ? text.length() : end))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private void write(int from, int to, String diagram) {
    try {
      Files.writeString(FILE, text.substring(0, from) + diagram + text.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern diagramOf(String machine) {
    return Pattern.compile("\n## " + machine + "\n\n```mermaid\n(.*?)```\n", Pattern.DOTALL);
  }
}
