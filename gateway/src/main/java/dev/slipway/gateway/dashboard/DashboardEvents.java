package dev.slipway.gateway.dashboard;

import dev.slipway.web.event.EventReads;
import dev.slipway.web.event.EventView;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DashboardEvents implements EventReads {

  private final dev.slipway.gateway.feed.EventReads reads;

  DashboardEvents(dev.slipway.gateway.feed.EventReads reads) {
    this.reads = reads;
  }

  @Override
  public List<EventView> ofRun(long runId, int limit) {
    return reads.newestOfRun(runId, limit).stream()
        .map(event -> new EventView(event.no(), event.at(), event.type(), event.message()))
        .toList();
  }
}
