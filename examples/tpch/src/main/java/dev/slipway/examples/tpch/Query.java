package dev.slipway.examples.tpch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A query of TPC-H with the substitution values that the specification gives for validation. */
enum Query {
  Q1("Pricing summary report"),
  Q3("Shipping priority"),
  Q6("Forecasting revenue change");

  private final String title;

  Query(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String sql() {
    String resource = name().toLowerCase(Locale.ROOT) + ".sql";
    try (InputStream sql = Query.class.getResourceAsStream(resource)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
