package dev.slipway.examples.tpch.table;

import io.trino.tpch.Order;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of table orders. */
final class Orders {

  static final StructType SCHEMA =
      new StructType()
          .add("o_orderkey", DataTypes.LongType, false)
          .add("o_custkey", DataTypes.LongType, false)
          .add("o_orderstatus", DataTypes.StringType, false)
          .add("o_totalprice", Values.DECIMAL, false)
          .add("o_orderdate", DataTypes.DateType, false)
          .add("o_orderpriority", DataTypes.StringType, false)
          .add("o_clerk", DataTypes.StringType, false)
          .add("o_shippriority", DataTypes.IntegerType, false);

  private Orders() {}

  static Row row(Order order) {
    return RowFactory.create(
        order.getOrderKey(),
        order.getCustomerKey(),
        String.valueOf(order.getOrderStatus()),
        Values.decimal(order.getTotalPriceInCents()),
        Values.date(order.getOrderDate()),
        order.getOrderPriority(),
        order.getClerk(),
        order.getShipPriority());
  }
}
