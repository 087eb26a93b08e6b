package io.troupe.execution.points;

/**
 * A shortfall as some of the fund's portfolios need to know it.
 *
 * @param whole of the fund
 * @param before steps of the heavier side that portfolios before them trade at the point, ≥ 0
 */
public record PointShare(PointShortfall whole, long before) {}
