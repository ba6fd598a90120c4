package dev.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gallery.Browser;
import dev.slipway.gallery.GalleryTest;
import dev.slipway.gallery.LiveEvents;
import dev.slipway.gallery.Samples;
import dev.slipway.web.agent.AgentView;
import dev.slipway.web.agent.AgentView.Capacity;
import dev.slipway.web.agent.AgentView.Presence;
import dev.slipway.web.event.EventView;
import dev.slipway.web.log.LogName;
import dev.slipway.web.run.RunRequest;
import dev.slipway.web.run.RunView;
import dev.slipway.web.run.Waiting;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text from outside stays text, wherever it is shown. */
class HostileTextTests extends GalleryTest {

  private static final LogName LOG = new LogName(4, 40, LogName.Stream.STDOUT);

  @BeforeEach
  void putHostileTextEverywhere() {
    String bad = Samples.HOSTILE;
    RunView failed = Samples.failed(4, Samples.BEGIN, bad);
    RunRequest request = new RunRequest(bad, bad, bad, bad, bad);
    Waiting waiting = new Waiting(bad, bad, List.of(new Waiting.Shortage(1, bad, 1, 1)));
    RunView queued = Samples.queued(5, Samples.BEGIN);
    runs.put(new RunView(4, bad, failed.status(), request, failed.times(), null, failed.work()));
    runs.put(new RunView(5, bad, queued.status(), request, queued.times(), waiting, queued.work()));
    runs.put(4, Samples.ended(4, Samples.BEGIN, bad));
    runs.add(4, new EventView(1, Samples.BEGIN, bad, bad));
    Presence presence = new Presence(AgentView.State.UP, bad, Samples.BEGIN);
    agents.put(
        new AgentView(1, bad, bad, presence, new Capacity(1, 1, 0), new Capacity(1, 1, 0), 1));
    logs.put(LOG, bad);
  }

  @Test
  void isEscapedOnPages() {
    Browser browser = browser();
    for (String path :
        new String[] {"/runs", "/runs/4", "/runs/5", "/agents", "/runs/4/logs/40/stdout"}) {
      assertHarmless(path, browser.get(path).body());
    }
    assertHarmless("code", browser.get("/sign-in?code=%3Cscript%3Ealert%281%29%22%27").body());
  }

  @Test
  void isEscapedInStreamsAndEndsNoEventEarly() throws IOException {
    try (LiveEvents live = browser().live("page=run&id=4")) {
      for (String key : new String[] {"run-head", "run-why", "process-40", "event-1"}) {
        String patch = live.patchOf(key);
        assertHarmless(key, patch);
        assertThat(patch).as(key).contains("W".repeat(300));
      }
    }
    try (LiveEvents live = browser().live("page=runs")) {
      assertHarmless("run-5", live.patchOf("run-5"));
    }
    try (LiveEvents live = browser().live("page=agents")) {
      assertHarmless("agent-1", live.patchOf("agent-1"));
    }
  }

  private static void assertHarmless(String where, String html) {
    assertThat(html).as(where).doesNotContain("<script>", "<img", "alert('");
    assertThat(html).as(where).contains("&lt;script&gt;");
    assertThat(html).as("not evaluated: " + where).doesNotContain("49__", "[[49]]");
  }
}
