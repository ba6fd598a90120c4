package dev.slipway.gateway.run.view;

import dev.slipway.gateway.platform.HeldAnswers;
import dev.slipway.gateway.platform.HeldAnswers.Reading;
import dev.slipway.gateway.platform.Loop;
import dev.slipway.gateway.platform.WakeLoops;
import dev.slipway.gateway.platform.Wakeups;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Reads runs. */
@RestController
class RunController {

  private static final int LONGEST_PAGE = 200;

  /**
   * @param next pass as {@code before} for the next page, or null at the end
   */
  record Page(List<RunView> runs, Long next) {}

  private final RunQueries queries;
  private final HeldAnswers<RunView> held = new HeldAnswers<>();

  RunController(RunQueries queries) {
    this.queries = queries;
  }

  @Bean
  Loop runWakeups(Wakeups wakeups) {
    return WakeLoops.of("run-waits", wakeups, Wakeups.Topic.RUN_ENDED, held::wake);
  }

  @GetMapping("/api/v1/runs")
  Page page(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(defaultValue = "9223372036854775807") long before) {
    int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
    List<RunView> runs = queries.page(before, size);
    Long next = runs.size() < size ? null : runs.get(size - 1).id();
    return new Page(runs, next);
  }

  @GetMapping("/api/v1/runs/{id}")
  DeferredResult<RunView> run(@PathVariable long id, @RequestParam(required = false) String wait) {
    long millis = WaitTime.millis(wait);
    RunView now = queries.get(id);
    if (millis > 0 && !now.hasEnded()) {
      return held.hold(id, millis, () -> reading(id));
    }
    DeferredResult<RunView> answer = new DeferredResult<>();
    answer.setResult(now);
    return answer;
  }

  /** How many reads wait for the end of their run. */
  int waiting() {
    return held.size();
  }

  private Reading<RunView> reading(long id) {
    RunView view = queries.get(id);
    return new Reading<>(view, view.hasEnded());
  }
}
