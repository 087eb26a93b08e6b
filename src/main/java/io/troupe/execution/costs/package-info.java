/**
 * What a trade costs: {@linkplain io.troupe.execution.costs.TradingCosts price and fee} of a fill,
 * for the house and for each portfolio as if it were alone. Fees are {@linkplain
 * io.troupe.execution.costs.CommissionModel of each fill} or {@linkplain
 * io.troupe.execution.costs.CommissionSchedule of the order as it fills}; schedules of brokers are
 * {@linkplain io.troupe.execution.costs.CommissionPreset presets}.
 */
@NullMarked
package io.troupe.execution.costs;

import org.jspecify.annotations.NullMarked;
