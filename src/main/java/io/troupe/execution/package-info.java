/**
 * What happens to an approved order: the {@linkplain io.troupe.execution.OrderBook book} in which
 * it is worked, at which price it fills, how much of it, and what it costs. Prices and costs are
 * pure functions of the market data and the models of {@linkplain io.troupe.execution.slippage
 * slippage} and {@linkplain io.troupe.execution.costs costs}.
 */
@NullMarked
package io.troupe.execution;

import org.jspecify.annotations.NullMarked;
