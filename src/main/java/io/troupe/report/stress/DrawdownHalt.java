package io.troupe.report.stress;

/**
 * A rule that halts a fund when it has fallen so far.
 *
 * @param name of the rule, as settings call it
 * @param limit the fall from the high since the last halt, a fraction in (0, 1): beyond it the fund
 *        halts
 */
public record DrawdownHalt(String name, double limit) {}
