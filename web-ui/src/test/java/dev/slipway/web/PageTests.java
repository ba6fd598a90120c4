package dev.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gallery.Browser;
import dev.slipway.gallery.GalleryTest;
import dev.slipway.gallery.Samples;
import dev.slipway.web.agent.AgentView;
import dev.slipway.web.event.EventView;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PageTests extends GalleryTest {

  @Test
  void sendsFromTheRootToTheRuns() {
    HttpResponse<String> answer = browser().get("/");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(Browser.location(answer)).isEqualTo("/runs");
  }

  @Test
  void saysHowToBeginWhereThereIsNothing() {
    Browser browser = browser();
    assertThat(browser.get("/runs").body()).contains("No runs yet", "/api/v1/runs");
    assertThat(browser.get("/agents").body()).contains("No agent has joined yet");
  }

  @Test
  void listsRunsNewestFirst() {
    runs.put(Samples.succeeded(7, Samples.BEGIN));
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    String page = browser().get("/runs").body();
    assertThat(page).containsSubsequence("id=\"run-8\"", "Running", "id=\"run-7\"", "Succeeded");
    assertThat(page).contains("17 / 44", "<rect class=\"used\" width=\"38.6%\"/>");
  }

  @Test
  void pagesToOlderRunsWithoutLossOrRepetition() {
    for (long id = 1; id <= 51; id++) {
      runs.put(Samples.cancelled(id, Samples.BEGIN));
    }
    Browser browser = browser();
    String newest = browser.get("/runs").body();
    assertThat(newest).contains("id=\"run-51\"", "id=\"run-2\"", "href=\"/runs?before=2\"");
    assertThat(newest).doesNotContain("id=\"run-1\"");
    String older = browser.get("/runs?before=2").body();
    assertThat(older).contains("id=\"run-1\"").doesNotContain("id=\"run-2\"", "Older runs");
    assertThat(older).as("takes no new rows").doesNotContain("data-rows");
  }

  @Test
  void showsWhyARunWaitsWithItsNumbers() {
    runs.put(Samples.queued(10, Samples.BEGIN));
    String page = browser().get("/runs/10").body();
    assertThat(page).contains("at most 2 cores and 3,072 MiB are free.", "NOT_ENOUGH_FREE");
    assertThat(page).contains("<bdi>agent-2</bdi> lacks <b>1 core and 512 MiB</b>");
    assertThat(page).contains("Cancel run");
  }

  @Test
  void showsPhasesProcessesAndEventsOfARun() {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    runs.put(8, Samples.alive(8, Samples.BEGIN, 17));
    runs.add(8, new EventView(412, Samples.BEGIN, "run.submitted", "Submitted by admin."));
    String page = browser().get("/runs/8").body();
    assertThat(page).contains("Running with 2 of 2 wanted executors.", "2 of 2 registered");
    assertThat(page).containsSubsequence("Queued", "1.2s", "Driver starting", "6.2s");
    assertThat(page).containsSubsequence("Driver</b>", "agent-1", "Executor 1</b>", "agent-2");
    assertThat(page).contains("/runs/8/logs/81/stderr", "run.submitted", "91.6 MiB used");
  }

  @Test
  void showsHowARunFailed() {
    runs.put(Samples.failed(4, Samples.BEGIN, "Division by zero."));
    runs.put(4, Samples.ended(4, Samples.BEGIN, "Division by zero."));
    String page = browser().get("/runs/4").body();
    assertThat(page).contains("Failed", "Division by zero.", "DRIVER_EXITED");
    assertThat(page).contains("137, SIGKILL", "Signalled", "Stopped", "2 wanted");
    assertThat(page).as("nothing left to cancel").doesNotContain("Cancel run");
  }

  @Test
  void showsWhatIsReservedOnAgents() {
    agents.put(Samples.agent(1, AgentView.State.UP, 1, Samples.BEGIN));
    agents.put(Samples.agent(2, AgentView.State.LOST, 0, Samples.BEGIN));
    String page = browser().get("/agents").body();
    assertThat(page).containsSubsequence("Agents up", "1", "of 2", "1 not up");
    assertThat(page).containsSubsequence("id=\"agent-1\"", "Up", "1.4 GiB", "2.6 GiB free");
    assertThat(page).containsSubsequence("id=\"agent-2\"", "Lost");
  }

  @Test
  void answersErrorsInTheFrame() {
    Browser browser = browser();
    for (String path : new String[] {"/runs/99", "/runs/99/logs/1/stdout", "/nowhere"}) {
      HttpResponse<String> answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).contains("Nothing is here", "aria-label=\"Main\"");
    }
  }

  @Test
  void hasOneHeadingAndTheLandmarksOnEveryPage() {
    runs.put(Samples.running(8, Samples.BEGIN, 17));
    Browser browser = browser();
    for (String path : new String[] {"/runs", "/runs/8", "/agents", "/sign-in", "/nowhere"}) {
      String page = browser.get(path).body();
      assertThat(page.split("<h1", -1)).as(path).hasSize(2);
      assertThat(page).as(path).contains("<html lang=\"en\"", "<main id=\"main\"", "<title>");
    }
  }

  @Test
  void namesAssetsByTheirContent() {
    Browser browser = browser();
    String script =
        browser.get("/runs").body().replaceAll("(?s).*src=\"(/ui/live-[0-9a-f]+.js).*", "$1");
    HttpResponse<String> answer = browser.get(script);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
    assertThat(answer.body().length()).as("at most 3 KiB").isLessThanOrEqualTo(3072);
  }
}
