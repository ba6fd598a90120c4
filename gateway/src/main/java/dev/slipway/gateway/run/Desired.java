package dev.slipway.gateway.run;

/** The wish beside the observation. */
public enum Desired {
  RUN,
  STOP
}
