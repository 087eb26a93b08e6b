package io.troupe.data.health;

/**
 * One thing that is odd.
 *
 * @param check by which it was found
 * @param symbol whose bars
 * @param time the bar at which it was seen, in epoch seconds UTC
 * @param text what was found, without symbol and time
 */
public record Finding(Check check, String symbol, long time, String text) {}
