package dev.slipway.examples.tpch.table;

import io.trino.tpch.Customer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of table customer. */
final class Customers {

  static final StructType SCHEMA =
      new StructType()
          .add("c_custkey", DataTypes.LongType, false)
          .add("c_name", DataTypes.StringType, false)
          .add("c_address", DataTypes.StringType, false)
          .add("c_nationkey", DataTypes.LongType, false)
          .add("c_phone", DataTypes.StringType, false)
          .add("c_acctbal", Values.DECIMAL, false)
          .add("c_mktsegment", DataTypes.StringType, false);

  private Customers() {}

  static Row row(Customer customer) {
    return RowFactory.create(
        customer.getCustomerKey(),
        customer.getName(),
        customer.getAddress(),
        customer.getNationKey(),
        customer.getPhone(),
        Values.decimal(customer.getAccountBalanceInCents()),
        customer.getMarketSegment());
  }
}
