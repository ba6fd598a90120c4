package dev.slipway.scheduler.feasibility;

/** Why an agent cannot take a process. */
public enum Refusal {
  /** It takes nothing new. */
  NOT_SCHEDULABLE,
  /** It could not hold the process even if it were empty. */
  TOO_SMALL,
  /** Others hold what the process needs. */
  NOT_ENOUGH_FREE
}
