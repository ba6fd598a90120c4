package dev.slipway.examples.tpch.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * The answer to a query.
 *
 * @param query name of the query
 * @param groups numbers by column, by the text that names the group; a single unnamed group where
 *     the query has no grouping
 */
public record Answer(String query, SortedMap<String, SortedMap<String, BigDecimal>> groups) {

  /**
   * Reads what Spark answered.
   *
   * @param groupColumns columns that name a group; all others hold numbers
   * @throws WrongAnswer if a group occurs twice or a number is missing
   */
  public static Answer of(String query, List<Row> rows, String... groupColumns) {
    SortedMap<String, SortedMap<String, BigDecimal>> groups = new TreeMap<>();
    for (Row row : rows) {
      String group = name(groupColumns, row);
      if (groups.put(group, numbers(query, row, List.of(groupColumns))) != null) {
        throw new WrongAnswer(query + ": Spark answered the group '" + group + "' twice");
      }
    }
    return new Answer(query, groups);
  }

  private static String name(String[] groupColumns, Row row) {
    return Arrays.stream(groupColumns)
        .map(column -> String.valueOf(row.<Object>getAs(column)))
        .collect(Collectors.joining("/"));
  }

  private static SortedMap<String, BigDecimal> numbers(
      String query, Row row, List<String> groupColumns) {
    TreeSet<String> columns = new TreeSet<>(List.of(row.schema().fieldNames()));
    groupColumns.forEach(columns::remove);
    SortedMap<String, BigDecimal> numbers = new TreeMap<>();
    for (String column : columns) {
      Object number = row.getAs(column);
      if (number == null) {
        throw new WrongAnswer(query + ": Spark answered nothing for " + column);
      }
      numbers.put(column, new BigDecimal(number.toString()));
    }
    return numbers;
  }

  /** An answer without groups. */
  static Answer single(String query, Map<String, BigDecimal> numbers) {
    return new Answer(query, new TreeMap<>(Map.of("", new TreeMap<>(numbers))));
  }
}
