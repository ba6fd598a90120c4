package dev.slipway.scheduler.lifecycle;

/**
 * One arrow of a {@link TransitionTable}: in state {@code from}, event {@code on} leads to {@code
 * to}.
 */
public record Transition<S extends Enum<S>, E extends Enum<E>>(S from, E on, S to) {}
