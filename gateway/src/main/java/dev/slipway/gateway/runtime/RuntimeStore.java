package dev.slipway.gateway.runtime;

import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import dev.slipway.gateway.runtime.RuntimeFiles.Jar;
import dev.slipway.gateway.runtime.resolve.RuntimeDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers resolved runtimes in {@code runtimes/<name>.json}, so that a restart hashes nothing.
 */
@Component
class RuntimeStore {

  private static final Logger log = LoggerFactory.getLogger(RuntimeStore.class);

  private final Path folder;
  private final JsonMapper mapper;

  RuntimeStore(SlipwaySettings settings, JsonMapper mapper) throws IOException {
    Path data = OwnerFiles.folder(settings.data().toAbsolutePath());
    this.folder = OwnerFiles.folder(data.resolve("runtimes"));
    this.mapper = mapper;
  }

  /** What was kept, unless a file or the definition has changed since. */
  Optional<RuntimeFiles> load(String name, RuntimeDefinition definition) {
    Path file = file(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(mapper.readValue(file, RuntimeFiles.class))
          .filter(files -> files.definition().equals(definition) && files.areUnchanged());
    } catch (JacksonException e) {
      log.warn("{} cannot be read, so the runtime is resolved again: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  void save(String name, RuntimeFiles files) throws IOException {
    OwnerFiles.writeLine(file(name), mapper.writeValueAsString(files));
  }

  private Path file(String name) {
    return folder.resolve(name + ".json");
  }

  /** Hashes the files, in their order. */
  static List<Jar> hashed(List<Path> files) throws IOException {
    List<Jar> jars = new ArrayList<>();
    for (Path file : files) {
      Path real = file.toRealPath();
      jars.add(new Jar(real.toString(), sha256(real), Files.size(real), Jar.modified(real)));
    }
    return jars;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read; (read = bytes.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
