package io.troupe.portfolio.allocators;

/** Divides capital between strategies. Stateless: the same returns give the same shares. */
public interface Allocator {
    /** How many of the latest time-weighted returns of each strategy it looks at; 0 if none. */
    int lookbackBars();

    /**
     * Each strategy's share of the capital.
     *
     * @param returns one row per strategy, in strategy order: its latest returns per bar, oldest
     *        first; fewer than {@link #lookbackBars()} at the start of a run
     * @return shares ≥ 0 that sum to 1 within 1e-9, one per row; an empty array for no rows
     */
    double[] shares(double[][] returns);
}
