package dev.slipway.examples.tpch.table;

import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** A table whose rows are generated on the executors; comment columns are left out. */
enum GeneratedTable {
  CUSTOMER(Customers.SCHEMA, 4) {
    @Override
    Stream<Row> rows(double scaleFactor, int part, int partCount) {
      return stream(Generators.customers(scaleFactor, part, partCount), Customers::row);
    }
  },
  ORDERS(Orders.SCHEMA, 8) {
    @Override
    Stream<Row> rows(double scaleFactor, int part, int partCount) {
      return stream(Generators.orders(scaleFactor, part, partCount), Orders::row);
    }
  },
  LINEITEM(LineItems.SCHEMA, 16) {
    @Override
    Stream<Row> rows(double scaleFactor, int part, int partCount) {
      return stream(Generators.lineItems(scaleFactor, part, partCount), LineItems::row);
    }
  };

  private final StructType schema;
  private final int leastParts;

  GeneratedTable(StructType schema, int leastParts) {
    this.schema = schema;
    this.leastParts = leastParts;
  }

  abstract Stream<Row> rows(double scaleFactor, int part, int partCount);

  StructType schema() {
    return schema;
  }

  /** Number of parts: a part never grows beyond its size at scale factor 1. */
  int partCount(double scaleFactor) {
    return Math.toIntExact((long) Math.ceil(leastParts * Math.max(1, scaleFactor)));
  }

  private static <T> Stream<Row> stream(Iterable<T> entities, Function<T, Row> toRow) {
    return StreamSupport.stream(entities.spliterator(), false).map(toRow);
  }
}
