package dev.slipway.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each application runs in a JVM of its own. */
class DriverMainTests {

  @TempDir Path folder;

  @Test
  void leavesBehindWhyMainFailed() throws Exception {
    assertThat(run(Fails.class.getName())).isEqualTo(1);

    Path file = folder.resolve("failure");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(file))
        .startsWith("java.lang.IllegalStateException: no such table: orders")
        .anyMatch(line -> line.startsWith("\tat dev.slipway.spark.DriverMainTests$Fails.main"))
        .endsWith("Caused by: java.io.IOException: disk on fire");
    assertThat(folder.resolve("stderr")).content().contains("Caused by: java.io.IOException");
  }

  @Test
  void keepsTheStatusOfAnApplicationThatExits() throws Exception {
    assertThat(run(Exits.class.getName(), "--seven", "7")).isEqualTo(7);
    assertThat(folder.resolve("failure")).doesNotExist();
  }

  @Test
  void namesAMainClassThatIsNotThere() throws Exception {
    assertThat(run("example.Nowhere")).isEqualTo(101);
    assertThat(folder.resolve("failure"))
        .content()
        .startsWith("org.apache.spark.SparkUserAppException: ");
    assertThat(folder.resolve("stderr")).content().contains("example.Nowhere");
  }

  private int run(String mainClass, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Dslipway.failure.file=" + folder.resolve("failure")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DriverMain.class.getName());
    command.addAll(List.of("--master", "spark-slipway://127.0.0.1:1"));
    command.addAll(List.of("--class", mainClass, "spark-internal"));
    command.addAll(List.of(arguments));
    File errors = folder.resolve("stderr").toFile();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  /** An application that fails. */
  public static final class Fails {
    private Fails() {}

    public static void main(String[] arguments) {
      throw new IllegalStateException(
          "no such table: orders", new java.io.IOException("disk on fire"));
    }
  }

  /** An application that chooses its exit status. */
  public static final class Exits {
    private Exits() {}

    public static void main(String[] arguments) {
      System.exit(arguments[0].equals("--seven") ? Integer.parseInt(arguments[1]) : 1);
    }
  }
}
