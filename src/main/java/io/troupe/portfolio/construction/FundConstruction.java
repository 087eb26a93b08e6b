package io.troupe.portfolio.construction;

/**
 * Makes the fund hold another portfolio than the sum of what its strategies want. What it adds or
 * takes away is wanted by the sleeve {@code overlay}; the strategies are not told and their records
 * do not change. Asked at the close of every bar by one thread, in their order; a function without
 * memory of its own: what it remembers is a {@link ConstructionState}.
 */
public interface FundConstruction {
    /** The fund holds what its strategies want. */
    FundConstruction NONE = new ScaledSum(1);

    /** Whether the overlay never holds anything. */
    boolean isNone();

    /**
     * What the overlay wants. While the fund is halted nobody wants anything: it is not asked, and
     * remembers nothing afterwards.
     */
    Constructed construct(ConstructionRequest request);
}
