package io.troupe.report.charts;

/** How numbers are read by people. */
public enum ValueFormat {
    /** A fraction, shown in per cent: 0.1 is 10 %. */
    PER_CENT,
    /** The fund's currency, large amounts shortened: 1200000 is 1.2M. */
    MONEY,
    /** A number as it is. */
    PLAIN
}
