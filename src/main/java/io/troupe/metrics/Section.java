package io.troupe.metrics;

/** Figures that stand together, and the object of {@code summary.json} that holds them. */
public enum Section {
    /** What there was at the start and is left at the end; beside the portfolio's name. */
    ACCOUNT(""),
    /** Return and risk. */
    PERFORMANCE("performance"),
    /** How returns are distributed. */
    DISTRIBUTION("distribution"),
    /** How much can be lost in one bar. */
    TAILS("tails"),
    /** Return per unit of risk, by several measures of risk. */
    RATIOS("ratios"),
    /** Falls from a peak. */
    DRAWDOWNS("drawdowns"),
    /** Beside what the portfolio is measured against. */
    BENCHMARK("benchmark"),
    /** What trading cost. */
    COSTS("trading"),
    /** How much was traded. */
    TRADES("trading"),
    /** Capital that moved in and out. */
    TRANSFERS("transfers");

    private final String object;

    Section(String object) {
        this.object = object;
    }

    /** The key of the object within a portfolio, empty for the portfolio itself. */
    public String object() {
        return object;
    }
}
