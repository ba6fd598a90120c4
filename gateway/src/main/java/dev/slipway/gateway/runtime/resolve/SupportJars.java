package dev.slipway.gateway.runtime.resolve;

import dev.slipway.gateway.platform.OwnerFiles;
import dev.slipway.gateway.platform.SlipwaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Our own jars on a runtime's class path, unpacked from the gateway at each start. */
@Component
public class SupportJars {

  private static final String RESOURCES = "classpath*:/runtime-support/*.jar";

  private final List<Path> jars;

  public SupportJars(SlipwaySettings settings) throws IOException {
    Path data = OwnerFiles.folder(settings.data().toAbsolutePath());
    OwnerFiles.folder(data.resolve("runtimes"));
    this.jars = unpack(OwnerFiles.folder(data.resolve("runtimes").resolve("support")));
  }

  /** Their files, sorted by name, never empty. */
  public List<Path> jars() {
    return jars;
  }

  private static List<Path> unpack(Path folder) throws IOException {
    List<Path> unpacked = new ArrayList<>();
    for (Resource jar : new PathMatchingResourcePatternResolver().getResources(RESOURCES)) {
      Path file = folder.resolve(String.valueOf(jar.getFilename()));
      try (InputStream bytes = jar.getInputStream()) {
        OwnerFiles.copy(bytes, file, false);
      }
      unpacked.add(file);
    }
    if (unpacked.isEmpty()) {
      throw new IOException("This gateway was built without its jars for Spark");
    }
    return unpacked.stream().sorted().toList();
  }
}
