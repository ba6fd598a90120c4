package dev.slipway.web.run;

import java.util.List;
import java.util.Optional;

/** Reads runs for the pages; every call answers from committed state. */
public interface RunReads {

  /**
   * The newest runs, newest first.
   *
   * @param before only runs with a smaller id; null for the newest of all
   * @param limit at least 1
   */
  Slice page(Long before, int limit);

  /** The run with this id. */
  Optional<RunView> find(long id);

  /**
   * Some runs of a longer list.
   *
   * @param runs newest first
   * @param next {@code before} of the next, older slice; null when there is none
   */
  record Slice(List<RunView> runs, Long next) {}
}
