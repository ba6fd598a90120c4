package dev.slipway.gateway.runtime;

import dev.slipway.gateway.runtime.RuntimeFiles.Jar;
import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Makes a class path of files: ours first, then Spark's by name, every name once. */
final class Manifests {

  private Manifests() {}

  static RuntimeManifest of(
      String name, List<Jar> ours, List<Jar> sparks, List<String> javaOptions) {
    Map<String, String> hashOfName = new HashMap<>();
    List<FileRef> files = new ArrayList<>();
    add(ours, files, hashOfName);
    add(sparks, files, hashOfName);
    return new RuntimeManifest(name, digest(files), List.copyOf(files), javaOptions);
  }

  private static void add(List<Jar> jars, List<FileRef> files, Map<String, String> hashOfName) {
    List<Jar> sorted =
        jars.stream()
            .sorted(Comparator.comparing(Manifests::name).thenComparing(Jar::path))
            .toList();
    for (Jar jar : sorted) {
      String name = name(jar);
      String same = hashOfName.putIfAbsent(name, jar.sha256());
      if (same == null) {
        files.add(new FileRef(name, jar.sha256(), jar.size()));
      } else if (!same.equals(jar.sha256())) {
        files.add(new FileRef(distinct(name, jar.sha256()), jar.sha256(), jar.size()));
      }
    }
  }

  private static String name(Jar jar) {
    return jar.file().getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static String distinct(String name, String sha256) {
    return name.substring(0, name.length() - ".jar".length())
        + "-"
        + sha256.substring(0, 8)
        + ".jar";
  }

  private static String digest(List<FileRef> files) {
    StringBuilder text = new StringBuilder();
    files.forEach(file -> text.append(file.sha256()).append(' ').append(file.name()).append('\n'));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
