package dev.slipway.gateway.runtime;

import dev.slipway.gateway.runtime.RuntimeFiles.Jar;
import dev.slipway.gateway.runtime.resolve.FetchProgress;
import dev.slipway.gateway.runtime.resolve.JarFinder;
import dev.slipway.gateway.runtime.resolve.ModuleOptions;
import dev.slipway.gateway.runtime.resolve.SupportJars;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Knows the runtimes by name and makes them ready, one at a time, in the background. */
@Service
public class Runtimes implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Runtimes.class);

  private final JarFinder finder;
  private final RuntimeStore store;
  private final List<Jar> ours;
  private final String defaultName;
  private final Map<String, KnownRuntime> runtimes = new TreeMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "slipway-runtimes");
            thread.setDaemon(true);
            return thread;
          });

  Runtimes(RuntimeSettings settings, JarFinder finder, RuntimeStore store, SupportJars support)
      throws IOException {
    this.finder = finder;
    this.store = store;
    this.ours = RuntimeStore.hashed(support.jars());
    this.defaultName = settings.defaultRuntime();
    settings
        .runtimes()
        .forEach(
            (name, definition) -> {
              KnownRuntime runtime = new KnownRuntime(name, definition, name.equals(defaultName));
              store.load(name, definition).ifPresent(files -> runtime.ready(ours, files));
              runtimes.put(name, runtime);
            });
  }

  /** Whether a run may name it. */
  public boolean known(String name) {
    return runtimes.containsKey(name);
  }

  /** The runtime of runs that name none. */
  public String defaultName() {
    return defaultName;
  }

  /**
   * @throws IllegalArgumentException for a name that is not known
   */
  public RuntimeStatus status(String name) {
    return runtime(name).status();
  }

  /** All, by name. */
  public List<RuntimeStatus> all() {
    return runtimes.values().stream().map(KnownRuntime::status).toList();
  }

  /**
   * Begins to make the runtime ready and returns at once; nothing happens when it is ready or under
   * way. A failed one is tried again.
   *
   * @throws IllegalArgumentException for a name that is not known
   */
  public void resolve(String name) {
    KnownRuntime runtime = runtime(name);
    runtime.begin().ifPresent(progress -> worker.execute(() -> resolve(runtime, progress)));
  }

  /** The class path and JVM options, once it is ready. */
  public Optional<RuntimeManifest> manifest(String name) {
    return Optional.ofNullable(runtimes.get(name)).flatMap(KnownRuntime::manifest);
  }

  /** A file of a ready runtime. */
  public Optional<Path> file(String sha256) {
    return runtimes.values().stream()
        .map(runtime -> runtime.file(sha256))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Runs {@code listener} each time that a runtime became ready, on the thread that resolves. */
  public void onReady(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }

  private KnownRuntime runtime(String name) {
    KnownRuntime runtime = runtimes.get(name);
    if (runtime == null) {
      throw new IllegalArgumentException("There is no runtime '" + name + "'");
    }
    return runtime;
  }

  private void resolve(KnownRuntime runtime, FetchProgress progress) {
    try {
      List<Path> jars = finder.find(runtime.definition(), progress);
      RuntimeFiles files =
          new RuntimeFiles(runtime.definition(), RuntimeStore.hashed(jars), ModuleOptions.of(jars));
      store.save(runtime.name(), files);
      runtime.ready(ours, files);
      log.info("Runtime {} is ready with {} jars", runtime.name(), files.jars().size());
    } catch (IOException | RuntimeException | LinkageError e) {
      log.warn("Runtime {} could not be resolved", runtime.name(), e);
      runtime.failed(e.getMessage() == null ? e.toString() : e.getMessage());
      return;
    }
    listeners.forEach(Runnable::run);
  }
}
