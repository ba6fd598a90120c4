package dev.slipway.gateway.application.order;

import dev.slipway.gateway.run.RunSpec;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Spark properties of a driver: defaults, then the submitter's, then what follows from the
 * submission itself. What belongs to the node is added by the agent.
 */
final class DriverConf {

  private DriverConf() {}

  static Map<String, String> of(String runName, RunSpec spec) {
    Map<String, String> conf = new TreeMap<>();
    conf.put("spark.app.name", runName);
    conf.put("spark.ui.enabled", "false");
    conf.put("spark.ui.showConsoleProgress", "false");
    conf.putAll(spec.conf());
    conf.put("spark.driver.cores", String.valueOf(spec.driver().cores()));
    conf.put("spark.driver.memory", spec.driver().heapMb() + "m");
    conf.put("spark.executor.cores", String.valueOf(spec.executor().cores()));
    conf.put("spark.executor.memory", spec.executor().heapMb() + "m");
    conf.put(
        "spark.executor.memoryOverhead",
        spec.executor().memoryMb() - spec.executor().heapMb() + "m");
    // Spark's own front door refuses a number of 0, so that is told in a property of ours.
    conf.remove("spark.executor.instances");
    if (spec.executors() > 0) {
      conf.put("spark.executor.instances", String.valueOf(spec.executors()));
    }
    conf.put("spark.slipway.executors", String.valueOf(spec.executors()));
    return conf;
  }
}
