package dev.slipway.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AgentOptionsTests {

  private static AgentSettings parse(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    String[][] defaults = {
      {"--gateway", "http://127.0.0.1:8080/"}, {"--name", "a-1"}, {"--folder", "/x/a"}
    };
    for (String[] option : defaults) {
      if (!all.contains(option[0])) {
        all.addAll(List.of(option));
      }
    }
    return CommandLine.populateCommand(new AgentOptions(), all.toArray(String[]::new)).settings();
  }

  @Test
  void hasSafeDefaults() {
    AgentSettings settings = parse();

    assertThat(settings.gateway()).hasToString("http://127.0.0.1:8080");
    assertThat(settings.cache()).isEqualTo(Path.of("/x/a/cache"));
    assertThat(settings.node().host()).isEqualTo("127.0.0.1");
    assertThat(settings.node().cores()).isPositive();
    assertThat(settings.node().memoryMb()).isPositive();
    assertThat(settings.processes().grace()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.processes().java()).exists();
  }

  @Test
  void takesAmountsAsPeopleWriteThem() {
    assertThat(parse("--memory", "4g").node().memoryMb()).isEqualTo(4096);
    assertThat(parse("--memory", "512M").node().memoryMb()).isEqualTo(512);
    assertThat(parse("--keep-logs", "2h").processes().keepLogs()).isEqualTo(Duration.ofHours(2));
    assertThat(parse("--stop-grace", "500ms").processes().grace()).hasMillis(500);
  }

  @Test
  void saysWhatIsWrong() {
    refused("--gateway", "--gateway", "ftp://x");
    refused("--gateway", "--gateway", "http://user@x");
    refused("--name", "--name", "Agent_1");
    refused("--cores", "--cores", "0");
    refused("--memory", "--memory", "4 apples");
    refused("--host", "--host", "0.0.0.0");
    refused("--folder", "--folder", "/x:y");
    refused("--join-token-file", "--join-token-file", "/nowhere/at/all");
    refused("--java", "--java", "/nowhere/java");
  }

  private static void refused(String named, String... options) {
    assertThatThrownBy(() -> parse(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(named + " must be ");
  }
}
