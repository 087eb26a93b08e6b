package io.troupe.report.stress;

/**
 * What one part of a fund loses.
 *
 * @param name of the strategy, account or asset
 * @param micros of the fund's currency; a gain is negative
 */
public record StressPart(String name, long micros) {}
