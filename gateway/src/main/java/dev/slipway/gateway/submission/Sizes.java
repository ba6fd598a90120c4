package dev.slipway.gateway.submission;

import dev.slipway.gateway.run.ProcessSize;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes of driver and executors: what the request says, else what its Spark properties say, else a
 * default.
 */
final class Sizes {

  private static final Pattern MEMORY = Pattern.compile("(\\d{1,9})([mgt])b?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final int MOST_CORES = 1_024;
  private static final int MOST_EXECUTORS = 10_000;

  /** Spark's own floor is one and a half times 300 MiB of usable heap. */
  private static final long LEAST_HEAP_MB = 512;

  private static final long MOST_HEAP_MB = 16L * 1024 * 1024;

  private Sizes() {}

  static ProcessSize driver(RunRequest request) {
    return size("driver", request.driver(), request.conf());
  }

  static ProcessSize executor(RunRequest request) {
    return size("executor", request.executors().size(), request.conf());
  }

  static int executors(RunRequest request) {
    Integer asked = request.executors().count();
    int count = asked != null ? asked : number("spark.executor.instances", request.conf(), 1);
    return within("executors.count", count, 0, MOST_EXECUTORS);
  }

  private static ProcessSize size(String role, RunRequest.Size size, Map<String, String> conf) {
    String prefix = "spark." + role + ".";
    int cores = size.cores() != null ? size.cores() : number(prefix + "cores", conf, 1);
    String memory =
        size.memory() != null ? size.memory() : conf.getOrDefault(prefix + "memory", "1g");
    return ProcessSize.ofHeap(
        within(role + ".cores", cores, 1, MOST_CORES), heapMb(role + ".memory", memory));
  }

  private static long heapMb(String field, String memory) {
    Matcher matcher = MEMORY.matcher(memory.strip().toLowerCase());
    if (!matcher.matches()) {
      throw new Refusal(
          "SIZE_INVALID",
          field + " is not an amount of memory: '" + Shown.of(memory) + "'.",
          "Write a whole number with a unit, such as 512m or 2g.");
    }
    long factor =
        switch (matcher.group(2)) {
          case "m" -> 1L;
          case "g" -> 1024L;
          default -> 1024L * 1024;
        };
    long heap = Long.parseLong(matcher.group(1)) * factor;
    if (heap < LEAST_HEAP_MB || heap > MOST_HEAP_MB) {
      throw new Refusal(
          "SIZE_INVALID",
          field + " is " + heap + " MiB; it must be between 512 MiB and 16 TiB.",
          "Spark itself refuses heaps below about 472 MB.");
    }
    return heap;
  }

  private static int number(String key, Map<String, String> conf, int otherwise) {
    String value = conf.get(key);
    if (value == null) {
      return otherwise;
    }
    if (!COUNT.matcher(value.strip()).matches()) {
      throw new Refusal(
          "SIZE_INVALID",
          key + " is not a whole number: '" + Shown.of(value) + "'.",
          "Write digits only.");
    }
    return Integer.parseInt(value.strip());
  }

  private static int within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new Refusal(
          "SIZE_INVALID",
          field + " is " + value + "; it must be between " + least + " and " + most + ".",
          "A run that is larger than the cluster may be submitted, and waits with a reason.");
    }
    return value;
  }
}
