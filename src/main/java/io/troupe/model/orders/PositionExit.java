package io.troupe.model.orders;

/**
 * The end of a position.
 *
 * @param cause why it was given up
 * @param bar index of the bar in which nothing was left of it
 */
public record PositionExit(OrderCause cause, int bar) {}
