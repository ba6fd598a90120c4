package dev.slipway.agent.cache;

import dev.slipway.agent.folder.PrivateFiles;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runtimes as folders of hard links under their jars' own names, one folder for each digest: the
 * same digest is the same class path, to the letter.
 */
public final class RuntimeCache {

  private static final int DIGEST_SHOWN = 12;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final FileCache files;

  /**
   * @param cache the folder that {@code files} is in too
   */
  public RuntimeCache(Path cache, FileCache files) throws IOException {
    this.folder = PrivateFiles.folder(cache.resolve("runtimes"));
    this.files = files;
  }

  /**
   * The runtime of this name as the gateway describes it now, fetched when it is not here yet.
   *
   * @throws LaunchException when the gateway does not know it
   * @throws InterruptedException when the process is no longer wanted
   */
  public Runtime get(String name, Fetch fetch)
      throws LaunchException, IOException, InterruptedException {
    if (!NAME.matcher(name).matches()) {
      throw new LaunchException("The runtime has a name that is not allowed.");
    }
    RuntimeManifest manifest =
        fetch.patiently("runtime " + name, (gateway, token) -> gateway.runtime(token, name));
    if (!DIGEST.matcher(manifest.digest()).matches()) {
      throw new LaunchException("The runtime " + name + " has a digest that is not a SHA-256.");
    }
    Path place = folder.resolve(name + "-" + manifest.digest().substring(0, DIGEST_SHOWN));
    return new Runtime(jars(manifest, PrivateFiles.folder(place), fetch), manifest.javaOptions());
  }

  private List<Path> jars(RuntimeManifest manifest, Path place, Fetch fetch)
      throws LaunchException, IOException, InterruptedException {
    RuntimeProgress progress = new RuntimeProgress(manifest, fetch.detail());
    List<Path> jars = new ArrayList<>();
    for (FileRef jar : manifest.jars()) {
      FileCache.check(jar);
      Path link = place.resolve(jar.sha256().substring(0, DIGEST_SHOWN) + "-" + jar.name());
      if (Files.exists(link)) {
        progress.accept(jar.size());
      } else {
        link(files.get(jar, fetch, progress), link);
      }
      jars.add(link);
    }
    return List.copyOf(jars);
  }

  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (FileAlreadyExistsException anotherWorkerWasFaster) {
      return;
    } catch (UnsupportedOperationException noHardLinksHere) {
      Files.createSymbolicLink(link, file);
    }
  }
}
