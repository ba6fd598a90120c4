package dev.slipway.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.web.live.Change;
import dev.slipway.web.live.LivePage;
import dev.slipway.web.live.Patch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Ticks are moved by hand. */
class LiveHubTests {

  private final LiveHub hub = new LiveHub();
  private final CountingPage page = new CountingPage();
  private final Recorder browser = new Recorder();

  @Test
  void sendsTwoChangesOfOneTickAsOnePatch() {
    join(browser);
    hub.refresh();
    browser.sent.clear();
    page.state = "two";
    hub.changed(Change.run(1));
    page.state = "three";
    hub.changed(Change.run(1));
    hub.refresh();
    assertThat(browser.sent).containsExactly("event:patch\ndata: <b id=\"x\">three</b>\n\n");
  }

  @Test
  void sendsNothingWhenAChangeChangedNothing() {
    join(browser);
    hub.refresh();
    browser.sent.clear();
    hub.changed(Change.run(1));
    hub.refresh();
    assertThat(browser.sent).isEmpty();
    assertThat(page.readings).isEqualTo(2);
  }

  @Test
  void readsOnceForAllBrowsersOnOnePageAndNotWithoutAChange() {
    Recorder second = new Recorder();
    join(browser);
    join(second);
    hub.refresh();
    hub.refresh();
    assertThat(page.readings).isEqualTo(1);
    assertThat(second.sent).contains("event:patch\ndata: <b id=\"x\">one</b>\n\n");
  }

  @Test
  void triesAgainWhenReadingFailed() {
    join(browser);
    page.broken = true;
    hub.refresh();
    page.broken = false;
    hub.refresh();
    assertThat(browser.sent).contains("event:patch\ndata: <b id=\"x\">one</b>\n\n");
    page.broken = true;
    page.state = "two";
    hub.changed(Change.run(1));
    hub.refresh();
    page.broken = false;
    hub.refresh();
    assertThat(browser.sent).contains("event:patch\ndata: <b id=\"x\">two</b>\n\n");
  }

  @Test
  void forgetsABrowserThatIsGoneAndThenItsPage() {
    join(browser);
    hub.refresh();
    browser.gone = true;
    hub.heartbeat();
    hub.refresh();
    assertThat(hub.openPages()).isZero();
  }

  @Test
  void keepsOnlyTheNewestPatchForABrowserThatDoesNotRead() {
    List<Runnable> later = new ArrayList<>();
    LiveStream slow = new LiveStream(browser, later::add);
    slow.offer(List.of(new Patch("x", "one")));
    slow.offer(List.of(new Patch("x", "two")));
    assertThat(later).hasSize(1);
    later.get(0).run();
    assertThat(browser.sent).containsExactly("event:patch\ndata: two\n\n");
  }

  private void join(Recorder recorder) {
    hub.join(page, new LiveStream(recorder, Runnable::run));
  }

  private static final class CountingPage implements LivePage {
    private String state = "one";
    private boolean broken;
    private int readings;

    @Override
    public boolean shows(Change change) {
      return change.kind() == Change.Kind.RUN;
    }

    @Override
    public List<Patch> current() {
      if (broken) {
        throw new IllegalStateException("The database is away");
      }
      readings++;
      return List.of(new Patch("x", "<b id=\"x\">" + state + "</b>"));
    }

    @Override
    public List<Patch> after(Set<Change> changes) {
      return current();
    }
  }

  private static final class Recorder extends SseEmitter {
    private final List<String> sent = new ArrayList<>();
    private boolean gone;

    @Override
    public void send(Set<DataWithMediaType> items) throws IOException {
      if (gone) {
        throw new IOException("Broken pipe");
      }
      items.forEach(item -> sent.add(item.getData().toString()));
    }
  }
}
