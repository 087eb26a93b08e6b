package io.troupe.report.trades;

/**
 * The open round trips of one portfolio at the last close. Immutable.
 *
 * @param count how many there are
 * @param profitMicros what they came to so far, what is held valued at its last mark
 * @param openMicros the value of what is held, longs less shorts
 * @param looseMicros cash of flows while nothing was held, which is in no trip: a house's, whose
 *        strategies are long and short of an asset and settle parts of a step
 */
public record OpenTrips(long count, long profitMicros, long openMicros, long looseMicros) {}
