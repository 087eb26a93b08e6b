package io.troupe.report.charts;

/** What part a layer plays, from which renderers choose its colour. */
public enum Tone {
    /** What the chart is about: the fund. */
    MAIN,
    /** What it is compared with: a benchmark. */
    REFERENCE,
    /** One of several of equal rank; each gets the next colour of the palette. */
    SERIES,
    /** One of many, in the background. */
    MUTED,
    /** A loss: drawdown, value at risk. */
    LOSS,
    /** Gains and losses in two colours, by sign. */
    BY_SIGN
}
