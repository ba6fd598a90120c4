package dev.slipway.web.live;

/**
 * One element of a page as it is now.
 *
 * @param key id of the element, which {@code html} carries too
 * @param html the element, byte for byte as the page itself has it
 */
public record Patch(String key, String html) {}
