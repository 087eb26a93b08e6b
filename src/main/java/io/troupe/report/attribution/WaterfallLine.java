package io.troupe.report.attribution;

/**
 * A step from the paper profit to the booked one. Immutable.
 *
 * @param source why
 * @param amount in currency: negative where it cost, so that all add up
 */
public record WaterfallLine(ShortfallSource source, double amount) {}
