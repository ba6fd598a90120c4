package dev.slipway.gateway.runtime;

import dev.slipway.gateway.runtime.RuntimeFiles.Jar;
import dev.slipway.gateway.runtime.RuntimeStatus.State;
import dev.slipway.gateway.runtime.resolve.FetchProgress;
import dev.slipway.gateway.runtime.resolve.RuntimeDefinition;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One runtime and how far it is. Thread-safe. */
final class KnownRuntime {

  private static final Pattern SPARK_CORE = Pattern.compile("spark-core_2\\.13-(.+)\\.jar");

  private final String name;
  private final RuntimeDefinition definition;
  private final boolean isDefault;

  private State state = State.UNRESOLVED;
  private String message;
  private FetchProgress progress = new FetchProgress();
  private Map<String, Jar> jarsByHash = Map.of();
  private RuntimeManifest manifest;

  KnownRuntime(String name, RuntimeDefinition definition, boolean isDefault) {
    this.name = name;
    this.definition = definition;
    this.isDefault = isDefault;
  }

  String name() {
    return name;
  }

  RuntimeDefinition definition() {
    return definition;
  }

  /** Turns to RESOLVING; empty when it is already or when it is READY. */
  synchronized Optional<FetchProgress> begin() {
    if (state == State.RESOLVING || state == State.READY) {
      return Optional.empty();
    }
    state = State.RESOLVING;
    message = null;
    progress = new FetchProgress();
    return Optional.of(progress);
  }

  synchronized void ready(List<Jar> ours, RuntimeFiles files) {
    Map<String, Jar> byHash = new HashMap<>();
    Stream.concat(ours.stream(), files.jars().stream())
        .forEach(jar -> byHash.put(jar.sha256(), jar));
    jarsByHash = byHash;
    manifest = Manifests.of(name, ours, files.jars(), files.javaOptions());
    state = State.READY;
    message = null;
  }

  synchronized void failed(String why) {
    state = State.FAILED;
    message = why;
  }

  synchronized Optional<RuntimeManifest> manifest() {
    return state == State.READY ? Optional.of(manifest) : Optional.empty();
  }

  /** The file with this hash; when it has changed on disk, the runtime is no longer ready. */
  synchronized Optional<Path> file(String sha256) {
    Jar jar = state == State.READY ? jarsByHash.get(sha256) : null;
    if (jar != null && !jar.isUnchanged()) {
      state = State.UNRESOLVED;
      return Optional.empty();
    }
    return Optional.ofNullable(jar).map(Jar::file);
  }

  synchronized RuntimeStatus status() {
    boolean ready = state == State.READY;
    return new RuntimeStatus(
        name,
        sparkVersion(),
        isDefault,
        state,
        ready ? jarsByHash.size() : progress.filesDone(),
        ready ? jarsByHash.size() : progress.filesTotal(),
        ready ? jarsByHash.values().stream().mapToLong(Jar::size).sum() : progress.bytesDone(),
        message);
  }

  private String sparkVersion() {
    if (definition.sparkVersion() != null || manifest == null) {
      return definition.sparkVersion();
    }
    return manifest.jars().stream()
        .map(jar -> SPARK_CORE.matcher(jar.name()))
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst()
        .orElse(null);
  }
}
