package dev.slipway.agent.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.platform.AgentLog;
import dev.slipway.protocol.Exit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionLoopTests {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path temporary;
  private AgentFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = AgentFolder.open(temporary.resolve("agent"));
  }

  @AfterEach
  void close() throws IOException {
    folder.close();
  }

  private void ended(long id, Duration ago) throws IOException {
    ProcessFolder process = folder.process(id);
    process.journal(new JournalEntry(id, "token", null));
    process.ended(new Exit(Exit.Reason.EXITED, 0, null, null, NOW.minus(ago).toEpochMilli()));
  }

  private void archived(long id, Duration ago) throws IOException {
    ended(id, ago);
    folder.process(id).archive();
  }

  private List<Long> tick(int count) throws IOException {
    AgentLog log = new AgentLog(System.err, "agent", InstantSource.fixed(NOW));
    new RetentionLoop(folder, Duration.ofHours(24), count, InstantSource.fixed(NOW), log).tick();
    return folder.processes().stream().map(ProcessFolder::processId).toList();
  }

  @Test
  void removesLogsThatAreTooOld() throws IOException {
    archived(1, Duration.ofHours(25));
    archived(2, Duration.ofHours(23));

    assertThat(tick(500)).containsExactly(2L);
  }

  @Test
  void removesTheOldestBeyondTheNumber() throws IOException {
    archived(1, Duration.ofHours(1));
    archived(2, Duration.ofHours(3));
    archived(3, Duration.ofHours(2));

    assertThat(tick(2)).containsExactly(1L, 3L);
  }

  @Test
  void leavesWhatTheGatewayStillLists() throws IOException {
    ended(1, Duration.ofDays(9));

    assertThat(tick(0)).containsExactly(1L);
  }
}
