package io.troupe.report.summary;

/** Knows the returns of a bar that has ended. */
public interface BarReturns {
    /** The return of a portfolio's row at this bar, NaN where it has none. */
    double barReturn(int row);
}
