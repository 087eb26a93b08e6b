package io.troupe.portfolio.allocators;

/**
 * Divides capital between the strategies that are active. Stateless: the same request gives the
 * same shares. Every request must be answered, whoever is left of the fund.
 */
public interface Allocator {
    /** How many of the latest time-weighted returns of each strategy it looks at; 0 if none. */
    int lookbackBars();

    /**
     * Each active strategy's share of the capital that the active ones hold together.
     *
     * @return shares ≥ 0 that sum to 1 within 1e-9, one per active strategy in their order; an
     *         empty array if none is active
     */
    double[] shares(DivisionRequest request);
}
