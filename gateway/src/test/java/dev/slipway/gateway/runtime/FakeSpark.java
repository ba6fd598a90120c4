package dev.slipway.gateway.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Jars with the names of Spark's and, in the launcher, the one class that is asked. */
public final class FakeSpark {

  private static final String OPTIONS_CLASS = "org/apache/spark/launcher/JavaModuleOptions";

  private FakeSpark() {}

  /** A launcher jar whose {@code JavaModuleOptions} answers {@code options}. */
  static byte[] launcher(Path scratch, String options) throws IOException {
    Path source = scratch.resolve(OPTIONS_CLASS + ".java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        package org.apache.spark.launcher;
        public class JavaModuleOptions {
          public static String defaultModuleOptions() { return "%s"; }
        }
        """
            .formatted(options));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", scratch.toString(), source.toString());
    if (status != 0) {
      throw new IOException("cannot compile " + source);
    }
    return jar(
        OPTIONS_CLASS + ".class", Files.readAllBytes(scratch.resolve(OPTIONS_CLASS + ".class")));
  }

  /** A jar with one text in it. */
  static byte[] jar(String content) throws IOException {
    return jar("content.txt", content.getBytes());
  }

  private static byte[] jar(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  /** An installation with the jars of {@code scala}, e.g. "2.13". */
  public static Path home(Path home, Path scratch, String scala) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.write(jars.resolve("spark-core_" + scala + "-9.9.9.jar"), jar("core"));
    Files.write(jars.resolve("spark-launcher_" + scala + "-9.9.9.jar"), launcher(scratch, "-Da=b"));
    Files.write(jars.resolve("a+b.jar"), jar("plus"));
    return home;
  }
}
