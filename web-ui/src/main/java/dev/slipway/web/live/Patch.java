package dev.slipway.web.live;

/**
 * One element of a page as it is now.
 *
 * @param key id of the element, which {@code html} carries too
 * @param html the element, byte for byte as the page itself has it
 */
public record Patch(String key, String html) {

  /** The patch as one server-sent event named {@code patch}. */
  String event() {
    StringBuilder event = new StringBuilder(html.length() + 64).append("event:patch\n");
    html.lines().forEach(line -> event.append("data: ").append(line).append('\n'));
    return event.append('\n').toString();
  }
}
