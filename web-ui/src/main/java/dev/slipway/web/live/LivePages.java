package dev.slipway.web.live;

import java.util.Optional;

/** Knows one kind of live page by its name. */
public interface LivePages {

  /** The name in {@code /live?page=}. */
  String name();

  /**
   * The page.
   *
   * @param id of what the page is about, or null
   * @param before where a list begins, or null
   * @return empty when there is no such page
   */
  Optional<LivePage> open(Long id, Long before);
}
