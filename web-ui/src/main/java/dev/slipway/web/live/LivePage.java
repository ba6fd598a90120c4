package dev.slipway.web.live;

import java.util.List;
import java.util.Set;

/**
 * What an open page shows and which changes it cares for. A value: browsers on equal pages share
 * one reading and one rendering.
 */
public interface LivePage {

  /** Whether the page may look different after {@code change}; decides from the value alone. */
  boolean shows(Change change);

  /** Everything on the page, in the order in which a browser applies it. */
  List<Patch> current();

  /** At least what {@code changes} may have altered; null or more patches that changed nothing. */
  List<Patch> after(Set<Change> changes);
}
