/** What the fund may hold: pre-trade limits on its orders and a halt on drawdown. */
@NullMarked
package io.troupe.risk.limits;

import org.jspecify.annotations.NullMarked;
