package dev.slipway.web.stream;

import dev.slipway.web.live.Change;
import dev.slipway.web.live.LivePage;
import dev.slipway.web.live.Patch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All streams of one page. Changes come from any thread; {@code refresh} is called by one. */
final class Channel {

  private static final int REMEMBERED = 500;

  private final LivePage page;
  private final List<LiveStream> streams = new ArrayList<>();
  private final List<LiveStream> joining = new ArrayList<>();
  private final Set<Change> changes = new HashSet<>();
  private final Map<String, String> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  Channel(LivePage page) {
    this.page = page;
  }

  synchronized void join(LiveStream stream) {
    joining.add(stream);
  }

  synchronized void changed(Change change) {
    if (page.shows(change)) {
      changes.add(change);
    }
  }

  synchronized boolean isEmpty() {
    streams.removeIf(LiveStream::isClosed);
    joining.removeIf(LiveStream::isClosed);
    return streams.isEmpty() && joining.isEmpty();
  }

  synchronized List<LiveStream> streams() {
    List<LiveStream> all = new ArrayList<>(streams);
    all.addAll(joining);
    return all;
  }

  /**
   * Brings every stream up to date. When reading fails, nothing is lost: the next call tries again.
   */
  void refresh() {
    Set<Change> taken = takeChanges();
    List<LiveStream> fresh = takeJoining();
    try {
      if (!fresh.isEmpty()) {
        List<Patch> all = page.current();
        fresh.forEach(stream -> stream.offer(all));
        send(all);
      } else if (!taken.isEmpty()) {
        send(page.after(taken));
      }
    } catch (RuntimeException failed) {
      giveBack(taken, fresh);
      throw failed;
    }
    admit(fresh);
  }

  private void send(List<Patch> patches) {
    List<Patch> news =
        patches.stream().filter(p -> !p.html().equals(sent.put(p.key(), p.html()))).toList();
    admitted().forEach(stream -> stream.offer(news));
  }

  private synchronized List<LiveStream> admitted() {
    return List.copyOf(streams);
  }

  private synchronized Set<Change> takeChanges() {
    Set<Change> taken = Set.copyOf(changes);
    changes.clear();
    return taken;
  }

  private synchronized List<LiveStream> takeJoining() {
    List<LiveStream> taken = List.copyOf(joining);
    joining.clear();
    return taken;
  }

  private synchronized void admit(List<LiveStream> fresh) {
    streams.addAll(fresh);
  }

  private synchronized void giveBack(Set<Change> taken, List<LiveStream> fresh) {
    changes.addAll(taken);
    joining.addAll(fresh);
  }
}
