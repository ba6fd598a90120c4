package dev.slipway.spark.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.driver.ExecutorRequest;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class ExecutorRequestsTests {

  private final SparkConf conf = new SparkConf(false);

  @Test
  void asksForOneCoreAndTheSmallestOverheadUnlessTold() {
    ExecutorRequest request = request(1024);

    assertThat(request.cores()).isEqualTo(1);
    assertThat(request.heapMb()).isEqualTo(1024);
    assertThat(request.memoryMb()).isEqualTo(1024 + 384);
    assertThat(new ExecutorRequests(conf, 1024).initial()).isEqualTo(1);
  }

  @Test
  void startsWithNoneWhenTheSubmissionHasNone() {
    SparkConf conf = new SparkConf(false).set("spark.slipway.executors", "0");

    assertThat(new ExecutorRequests(conf, 1024).initial()).isZero();
  }

  @Test
  void countsOverheadAsSparkDoes() {
    assertThat(request(10_240).memoryMb()).isEqualTo(10_240 + 1_024);

    conf.set("spark.executor.memoryOverheadFactor", "0.5");
    assertThat(request(10_240).memoryMb()).isEqualTo(10_240 + 5_120);

    conf.set("spark.executor.memoryOverhead", "100");
    assertThat(request(10_240).memoryMb()).isEqualTo(10_240 + 100);

    conf.set("spark.memory.offHeap.enabled", "true").set("spark.memory.offHeap.size", "1g");
    assertThat(request(10_240).memoryMb()).isEqualTo(10_240 + 100 + 1_024);
  }

  @Test
  void staysBelowTheMostCores() {
    conf.set("spark.cores.max", "5").set("spark.executor.cores", "2");
    assertThat(new ExecutorRequests(conf, 512).initial()).isEqualTo(2);

    conf.set("spark.executor.instances", "9");
    ExecutorRequests requests = new ExecutorRequests(conf, 512);
    assertThat(requests.initial()).isEqualTo(2);
    assertThat(requests.total(9).total()).isEqualTo(2);
    assertThat(requests.total(1).total()).isEqualTo(1);
  }

  @Test
  void startsDynamicAllocationWithTheLargestOfItsNumbers() {
    conf.set("spark.dynamicAllocation.enabled", "true");
    assertThat(new ExecutorRequests(conf, 512).initial()).isZero();

    conf.set("spark.dynamicAllocation.minExecutors", "1")
        .set("spark.dynamicAllocation.initialExecutors", "3")
        .set("spark.executor.instances", "2");
    assertThat(new ExecutorRequests(conf, 512).initial()).isEqualTo(3);
  }

  @Test
  void splitsJavaOptionsAsAShellWould() {
    conf.set("spark.executor.defaultJavaOptions", "-Done=1");
    conf.set("spark.executor.extraJavaOptions", "-Dtwo=\"a b\" '-Dthree=c d' -XX:+UseParallelGC");

    assertThat(request(512).javaOptions())
        .containsExactly("-Done=1", "-Dtwo=a b", "-Dthree=c d", "-XX:+UseParallelGC");
  }

  @Test
  void handsOnWhatAnExecutorNeedsAtItsStartAndNoSecret() {
    conf.set("spark.driver.port", "7077")
        .set("spark.authenticate", "true")
        .set("spark.authenticate.secret", "hidden")
        .set("spark.network.crypto.enabled", "true")
        .set("spark.rpc.message.maxSize", "64")
        .set("spark.ssl.rpc.keyStorePassword", "hidden")
        .set("spark.network.password", "hidden")
        .set("spark.sql.shuffle.partitions", "4");

    assertThat(request(512).javaOptions())
        .containsExactly(
            "-Dspark.authenticate=true",
            "-Dspark.driver.port=7077",
            "-Dspark.network.crypto.enabled=true",
            "-Dspark.rpc.message.maxSize=64");
  }

  private ExecutorRequest request(long heapMb) {
    return new ExecutorRequests(conf, heapMb).total(1);
  }
}
