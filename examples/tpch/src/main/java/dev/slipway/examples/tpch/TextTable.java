package dev.slipway.examples.tpch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/** Formats rows as a table of plain text: numbers to the right, everything else to the left. */
final class TextTable {

  private TextTable() {}

  /**
   * @param columns headings, as many as each row has values
   */
  static String format(List<String> columns, List<Row> rows) {
    int[] widths = IntStream.range(0, columns.size()).map(c -> width(c, columns, rows)).toArray();
    List<String> lines = new ArrayList<>();
    lines.add(line(widths, c -> pad(columns.get(c), widths[c], isNumeric(c, rows))));
    lines.add(line(widths, c -> "-".repeat(widths[c])));
    for (Row row : rows) {
      lines.add(line(widths, c -> pad(text(row.get(c)), widths[c], isNumeric(c, rows))));
    }
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  private static String line(int[] widths, IntFunction<String> cell) {
    return IntStream.range(0, widths.length).mapToObj(cell).collect(Collectors.joining("  "));
  }

  private static int width(int column, List<String> columns, List<Row> rows) {
    return rows.stream()
        .mapToInt(row -> text(row.get(column)).length())
        .reduce(columns.get(column).length(), Math::max);
  }

  private static boolean isNumeric(int column, List<Row> rows) {
    return rows.stream().map(row -> row.get(column)).allMatch(value -> value instanceof Number);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }

  private static String pad(String text, int width, boolean right) {
    String blanks = " ".repeat(width - text.length());
    return right ? blanks + text : text + blanks;
  }
}
