package dev.slipway.examples.tpch.table;

import io.trino.tpch.LineItem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of table lineitem. */
final class LineItems {

  static final StructType SCHEMA =
      new StructType()
          .add("l_orderkey", DataTypes.LongType, false)
          .add("l_partkey", DataTypes.LongType, false)
          .add("l_suppkey", DataTypes.LongType, false)
          .add("l_linenumber", DataTypes.IntegerType, false)
          .add("l_quantity", Values.DECIMAL, false)
          .add("l_extendedprice", Values.DECIMAL, false)
          .add("l_discount", Values.DECIMAL, false)
          .add("l_tax", Values.DECIMAL, false)
          .add("l_returnflag", DataTypes.StringType, false)
          .add("l_linestatus", DataTypes.StringType, false)
          .add("l_shipdate", DataTypes.DateType, false)
          .add("l_commitdate", DataTypes.DateType, false)
          .add("l_receiptdate", DataTypes.DateType, false)
          .add("l_shipinstruct", DataTypes.StringType, false)
          .add("l_shipmode", DataTypes.StringType, false);

  private LineItems() {}

  static Row row(LineItem item) {
    return RowFactory.create(
        item.getOrderKey(),
        item.getPartKey(),
        item.getSupplierKey(),
        item.getLineNumber(),
        Values.whole(item.getQuantity()),
        Values.decimal(item.getExtendedPriceInCents()),
        Values.decimal(item.getDiscountPercent()),
        Values.decimal(item.getTaxPercent()),
        item.getReturnFlag(),
        item.getStatus(),
        Values.date(item.getShipDate()),
        Values.date(item.getCommitDate()),
        Values.date(item.getReceiptDate()),
        item.getShipInstructions(),
        item.getShipMode());
  }
}
