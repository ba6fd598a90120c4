package dev.slipway.spark.fake;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds tasks on executors until a test lets them go; a file, as executors are other JVMs. */
public final class Gate implements Serializable {

  private static final long serialVersionUID = 1;

  private final String file;

  public Gate(Path file) {
    this.file = file.toString();
  }

  public void open() throws Exception {
    Files.createFile(Path.of(file));
  }

  /** Called in a task. */
  public void pass() throws Exception {
    Await.until("the gate opens", () -> Files.exists(Path.of(file)));
  }
}
