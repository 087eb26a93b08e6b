package io.troupe.risk.limits;

import io.troupe.model.CutReason;

/**
 * A net order that the fund's limits reduced.
 *
 * @param asset index of the instrument
 * @param ordered what was asked for, signed steps, not 0
 * @param approved what may be done: between 0 and {@code ordered}
 * @param reason the limit that allowed least
 */
public record OrderCut(int asset, long ordered, long approved, CutReason reason) {}
