package dev.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gallery.Browser;
import dev.slipway.gallery.GalleryTest;
import dev.slipway.gallery.LiveEvents;
import dev.slipway.gallery.Samples;
import dev.slipway.web.agent.AgentView;
import dev.slipway.web.event.EventView;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is streamed, against the real server. */
class LiveTests extends GalleryTest {

  @Test
  void beginsWithEverythingThePageShowsByteForByte() throws IOException {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    runs.put(8, Samples.alive(8, Samples.BEGIN, 17));
    runs.add(8, new EventView(412, Samples.BEGIN, "run.submitted", "Submitted by admin."));
    agents.put(Samples.agent(1, AgentView.State.UP, 1, Samples.BEGIN));
    Browser browser = browser();
    assertSame(browser, "/runs", "page=runs", "run-8");
    assertSame(
        browser,
        "/runs/8",
        "page=run&id=8",
        "run-head",
        "run-why",
        "run-phases",
        "run-work",
        "processes-note",
        "events-note",
        "run-facts",
        "process-80",
        "process-81",
        "process-82",
        "event-412");
    assertSame(browser, "/agents", "page=agents", "agents-summary", "agent-1");
  }

  @Test
  void sendsAChangedRowAndANewOne() throws IOException {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    try (LiveEvents live = browser().live("page=runs")) {
      live.patchOf("run-8");
      runs.put(Samples.running(8, Samples.BEGIN, 18));
      assertThat(live.patchOf("run-8")).contains("18 / 44");
      runs.put(Samples.queued(9, Samples.BEGIN));
      assertThat(live.patchOf("run-9")).contains("Not enough free");
    }
  }

  @Test
  void sendsOnlyWhatChangedOnARunsPage() throws IOException {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    runs.put(8, Samples.alive(8, Samples.BEGIN, 17));
    try (LiveEvents live = browser().live("page=run&id=8")) {
      live.patchOf("process-82");
      runs.add(8, new EventView(413, Samples.BEGIN, "run.placed", "Placed."));
      assertThat(live.patchOf("event-413")).contains("Placed.");
      assertThat(live.waiting()).as("nothing else").isZero();
    }
  }

  @Test
  void streamsToNobodyWithoutASessionAndForNoUnknownPage() {
    assertThatThrownBy(() -> stranger().live("page=runs")).hasMessageContaining("302");
    assertThatThrownBy(() -> browser().live("page=run&id=99")).hasMessageContaining("404");
    assertThatThrownBy(() -> browser().live("page=secrets")).hasMessageContaining("404");
  }

  private static void assertSame(Browser browser, String path, String query, String... keys)
      throws IOException {
    String page = browser.get(path).body();
    try (LiveEvents live = browser.live(query)) {
      for (String key : keys) {
        assertThat(page).as(key).contains(live.patchOf(key));
      }
    }
  }
}
