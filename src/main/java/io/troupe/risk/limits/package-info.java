/**
 * What the fund may hold: a halt on drawdown, and pre-trade limits, without whose {@linkplain
 * io.troupe.risk.limits.Approval approval} no order is worked.
 */
@NullMarked
package io.troupe.risk.limits;

import org.jspecify.annotations.NullMarked;
