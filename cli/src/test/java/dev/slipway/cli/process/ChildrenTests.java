package dev.slipway.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.cli.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildrenTests {

  private static final List<String> ENDS_WITH_ITS_PIPE = List.of("setsid", "cat");
  private static final List<String> IGNORES_ITS_PIPE = List.of("setsid", "sleep", "300");

  @TempDir Path folder;
  private Children children;

  @AfterEach
  void stopChildren() {
    children.stop();
  }

  @Test
  void endsChildrenByClosingTheirPipesHigherRanksFirst() throws Exception {
    children = children();
    Path order = folder.resolve("order");
    ChildProcess low = children.start(child("low", writesAtItsEnd(order, "low"), 0, List.of()));
    ChildProcess high = children.start(child("high", writesAtItsEnd(order, "high"), 1, List.of()));
    children.requireAllAlive();
    children.stop();
    assertThat(low.alive() || high.alive()).isFalse();
    assertThat(low.ending()).isEqualTo("exit status 0");
    assertThat(order).hasContent("high\nlow");
    assertThat(children.casualty()).isEmpty();
  }

  @Test
  void killsAChildThatIgnoresItsPipeAndCleansUpBehindIt() throws Exception {
    children = children(Duration.ofMillis(200));
    Path cleaned = folder.resolve("cleaned");
    ChildProcess child =
        children.start(child("deaf", IGNORES_ITS_PIPE, 0, List.of("touch", cleaned.toString())));
    children.stop();
    assertThat(child.ending()).isEqualTo("signal 9");
    assertThat(cleaned).exists();
  }

  @Test
  void doesNotCleanUpBehindAChildThatEndedInOrder() throws Exception {
    children = children();
    Path cleaned = folder.resolve("cleaned");
    children.start(child("orderly", ENDS_WITH_ITS_PIPE, 0, List.of("touch", cleaned.toString())));
    children.stop();
    assertThat(cleaned).doesNotExist();
  }

  @Test
  void tellsWhenAChildDiesAndCleansUpBehindIt() throws Exception {
    children = children();
    Path cleaned = folder.resolve("cleaned");
    ChildProcess child =
        children.start(
            child("victim", ENDS_WITH_ITS_PIPE, 0, List.of("touch", cleaned.toString())));
    kill(child.pid());
    Await.until("its end is known", () -> children.casualty().isPresent());
    assertThat(children.casualty()).containsSame(child);
    assertThatThrownBy(children::requireAllAlive).hasMessage("The victim ended unexpectedly.");
    assertThat(child.ending()).isEqualTo("signal 9");
    children.stop();
    assertThat(cleaned).exists();
  }

  @Test
  void endsWhatADeadChildLeftBehind() throws Exception {
    children = children();
    Path pid = folder.resolve("pid");
    Path script = folder.resolve("leaves.sh");
    Files.writeString(script, "setsid sleep 300 &\necho $! > \"$1\"\ncat\n");
    List<String> command = List.of("setsid", "/bin/sh", script.toString(), pid.toString());
    ChildProcess child = children.start(child("leaver", command, 0, List.of()));
    Await.until("the grandchild runs", () -> Files.exists(pid) && !Files.readString(pid).isBlank());
    long grandchild = Long.parseLong(Files.readString(pid).strip());
    kill(child.pid());
    Await.until("its end is known", () -> children.casualty().isPresent());
    assertThat(ProcessHandle.of(grandchild)).isPresent();
    children.stop();
    Await.until("the grandchild is gone", () -> ProcessHandle.of(grandchild).isEmpty());
  }

  @Test
  void startsNothingOnceItStops() {
    children = children();
    children.stop();
    assertThatThrownBy(() -> children.start(child("late", ENDS_WITH_ITS_PIPE, 0, List.of())))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aChildEndsWhenItsParentIsKilled() throws Exception {
    children = children();
    Path pid = folder.resolve("pid");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process parent =
        new ProcessBuilder(
                java,
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                pid.toString())
            .start();
    try {
      Await.until("the child runs", () -> Files.exists(pid) && !Files.readString(pid).isBlank());
    } finally {
      parent.destroyForcibly().waitFor();
    }
    long child = Long.parseLong(Files.readString(pid).strip());
    Await.until("the child is gone", () -> ProcessHandle.of(child).isEmpty());
  }

  /** Starts a child, tells its process id, and waits to be killed. */
  static final class Parent {

    public static void main(String[] arguments) throws Exception {
      Path pid = Path.of(arguments[0]);
      Children children = new Children(new Mark(pid.toString()));
      ChildSpec spec = new ChildSpec("cat", ENDS_WITH_ITS_PIPE, Path.of("/dev/null"), 0, List.of());
      Files.writeString(pid, Long.toString(children.start(spec).pid()));
      Thread.sleep(60_000);
    }
  }

  private Children children() {
    return children(Duration.ofSeconds(10));
  }

  private Children children(Duration limit) {
    return new Children(new Mark(folder.toString()), limit);
  }

  private ChildSpec child(String name, List<String> command, int rank, List<String> cleanUp) {
    return new ChildSpec(name, command, folder.resolve(name + ".log"), rank, cleanUp);
  }

  private List<String> writesAtItsEnd(Path file, String word) throws IOException {
    Path script = folder.resolve(word + ".sh");
    Files.writeString(script, "cat\necho \"$2\" >> \"$1\"\n");
    return List.of("setsid", "/bin/sh", script.toString(), file.toString(), word);
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }
}
