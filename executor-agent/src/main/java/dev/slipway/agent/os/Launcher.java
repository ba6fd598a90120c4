package dev.slipway.agent.os;

import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.folder.LaunchRecord;
import dev.slipway.agent.folder.PrivateFiles;
import dev.slipway.agent.folder.ProcessFolder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Launches commands so that they outlive the agent and their exit status does too. */
public final class Launcher {

  private final Path script;
  private final Path setsid;
  private final Host host;
  private final InstantSource clock;

  private Launcher(Path script, Path setsid, Host host, InstantSource clock) {
    this.script = script;
    this.setsid = setsid;
    this.host = host;
    this.clock = clock;
  }

  /**
   * Puts the launch script into the agent's folder.
   *
   * @throws IOException when the folder cannot be written or this system has no setsid(1)
   */
  public static Launcher install(AgentFolder folder, Host host, InstantSource clock)
      throws IOException {
    Path script = folder.root().resolve("launch.sh");
    try (InputStream source = Launcher.class.getResourceAsStream("launch.sh")) {
      PrivateFiles.replace(script, source.readAllBytes());
    }
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    Path setsid =
        Stream.of("/usr/bin/setsid", "/bin/setsid")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () -> new IOException("setsid is missing; install the package util-linux"));
    return new Launcher(script, setsid, host, clock);
  }

  /**
   * Launches in a session of its own, working directory {@link ProcessFolder#work()}, output
   * appended to the logs, standard input empty.
   *
   * @param environment the whole environment but the token
   * @return what was also written to the folder
   */
  public LaunchRecord launch(
      ProcessFolder folder, ProcessToken token, List<String> argv, Map<String, String> environment)
      throws IOException {
    LaunchRecord intent =
        new LaunchRecord(host.bootId(), host.pidNamespace(), null, null, clock.millis());
    folder.launch(intent);
    Process process = builder(folder, token, argv, environment).start();
    Long ticks = Proc.entry(process.pid()).map(ProcEntry::startTicks).orElse(null);
    LaunchRecord record = intent.with(process.pid(), ticks);
    keep(folder, record);
    return record;
  }

  /** It runs already, so that a full disk is no reason to fail: the token finds it again. */
  private static void keep(ProcessFolder folder, LaunchRecord record) {
    try {
      folder.launch(record);
    } catch (IOException kept) {
      return;
    }
  }

  private ProcessBuilder builder(
      ProcessFolder folder, ProcessToken token, List<String> argv, Map<String, String> variables) {
    List<String> command = new ArrayList<>();
    command.add(setsid.toString());
    command.add("/bin/sh");
    command.add(script.toString());
    command.add(folder.file("exit").toString());
    command.addAll(argv);
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(variables);
    environment.put(ProcessToken.VARIABLE, token.value());
    return builder
        .directory(folder.work().toFile())
        .redirectInput(new File("/dev/null"))
        .redirectOutput(Redirect.appendTo(folder.file("stdout").toFile()))
        .redirectError(Redirect.appendTo(folder.file("stderr").toFile()));
  }
}
