package io.troupe.report.stress;

/**
 * A rule that halts a fund when it has fallen so far.
 *
 * @param name of the rule, as bookings call it
 * @param limit the fall, a fraction in (0, 1): beyond it the fund halts
 * @param windowBars from the high of how many closes the fall is counted, the present one included;
 *        0: from the high since the rule last let the fund in again
 */
public record DrawdownHalt(String name, double limit, int windowBars) {}
