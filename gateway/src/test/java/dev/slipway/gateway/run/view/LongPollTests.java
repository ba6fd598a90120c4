package dev.slipway.gateway.run.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.world.Await;
import dev.slipway.gateway.world.GatewayTest;
import dev.slipway.gateway.world.Http;
import dev.slipway.gateway.world.World;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@GatewayTest
class LongPollTests {

  private static final int WAITING = 1_000;

  @Autowired World world;
  @Autowired RunController controller;
  @Autowired Environment environment;

  @BeforeEach
  void clear() {
    world.clear();
  }

  @Test
  void aThousandThatWaitLeaveFiftyThreadsFreeForOthers() {
    assertThat(environment.getProperty("server.tomcat.threads.max")).isEqualTo("50");
    long run = world.submit(1);
    Http api = world.api();
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> polls = new ArrayList<>();
    for (int each = 0; each < WAITING; each++) {
      polls.add(
          client.sendAsync(
              api.request("/api/v1/runs/" + run + "?wait=60s").build(), BodyHandlers.ofString()));
    }
    Await.until("all of them wait", controller::waiting, count -> count == WAITING);

    assertThat(medianOf(5, api, run)).isLessThan(Duration.ofMillis(100));

    assertThat(api.postRaw("/api/v1/runs/" + run + "/cancel", "").statusCode()).isEqualTo(202);
    for (CompletableFuture<HttpResponse<String>> poll : polls) {
      assertThat(poll.join().body()).contains("\"state\":\"TERMINATED\"");
    }
  }

  @Test
  void answersWithWhatThereIsWhenTheTimeIsOver() {
    long run = world.submit(1);

    assertThat(world.api().get("/api/v1/runs/" + run + "?wait=1s").get("state").asString())
        .isEqualTo("QUEUED");
  }

  @Test
  void refusesATimeThatIsNone() {
    long run = world.submit(1);

    HttpResponse<String> answer =
        world.api().send(world.api().request("/api/v1/runs/" + run + "?wait=soon").build());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("WAIT_INVALID", "hint");
  }

  /** The median, so that one pause of the machine decides nothing. */
  private static Duration medianOf(int times, Http api, long run) {
    List<Duration> each = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      long start = System.nanoTime();
      api.get("/api/v1/runs/" + run);
      each.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return each.stream().sorted().skip(times / 2).findFirst().orElseThrow();
  }
}
