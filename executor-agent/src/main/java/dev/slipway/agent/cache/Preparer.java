package dev.slipway.agent.cache;

import dev.slipway.agent.folder.ProcessFolder;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.DriverSpec;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.LaunchSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gets everything onto the node that a process needs before it can be launched. */
public final class Preparer {

  private final FileCache files;
  private final RuntimeCache runtimes;

  /** Fetches into these caches. */
  public Preparer(FileCache files, RuntimeCache runtimes) {
    this.files = files;
    this.runtimes = runtimes;
  }

  /**
   * Fetches the runtime, and a driver's files into its working directory.
   *
   * @throws LaunchException when something cannot be had
   * @throws InterruptedException when the process is no longer wanted
   */
  public Materials prepare(LaunchSpec spec, ProcessFolder folder, Fetch fetch)
      throws LaunchException, IOException, InterruptedException {
    Runtime runtime = runtimes.get(spec.runtime(), fetch);
    DriverSpec driver = spec.driver();
    if (driver == null) {
      return new Materials(runtime, null, List.of(), List.of());
    }
    checkNames(driver);
    return new Materials(
        runtime,
        place(List.of(driver.application()), folder, fetch).get(0),
        place(driver.jars(), folder, fetch),
        place(driver.files(), folder, fetch));
  }

  private static void checkNames(DriverSpec driver) throws LaunchException {
    List<FileRef> all = new ArrayList<>(driver.jars());
    all.addAll(driver.files());
    all.add(driver.application());
    Map<String, String> contents = new HashMap<>();
    for (FileRef file : all) {
      String other = contents.putIfAbsent(file.name(), file.sha256());
      if (other != null && !other.equals(file.sha256())) {
        throw new LaunchException("Two different files are both named " + file.name() + ".");
      }
    }
  }

  /** Copies, not links: what an application does to its files must not reach the cache. */
  private List<Path> place(List<FileRef> refs, ProcessFolder folder, Fetch fetch)
      throws LaunchException, IOException, InterruptedException {
    List<Path> placed = new ArrayList<>();
    for (FileRef ref : refs) {
      fetch.detail().accept("file " + ref.name());
      Path cached = files.get(ref, fetch, bytes -> {});
      Path target = folder.work().resolve(ref.name());
      Files.copy(cached, target, StandardCopyOption.REPLACE_EXISTING);
      placed.add(target);
    }
    return placed;
  }
}
