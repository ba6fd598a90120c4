package dev.slipway.cli.api;

import java.time.Instant;

/**
 * @param url the page whose button signs in
 * @param expiresAt afterwards the code is worth nothing
 */
public record SignInCode(String url, Instant expiresAt) {}
