package io.troupe.risk.limits;

import io.troupe.model.ApprovedOrders;
import java.util.List;

/**
 * What the limits made of the orders of one bar.
 *
 * @param orders what may be worked
 * @param reductions the orders that did not pass as they were decided, in asset order
 */
public record Approval(ApprovedOrders orders, List<Reduction> reductions) {}
