/**
 * What happens to an order: at which price it fills, how much of it, and what it costs. Pure
 * functions of the market data and the models of {@linkplain io.troupe.execution.slippage slippage}
 * and {@linkplain io.troupe.execution.costs costs}.
 */
@NullMarked
package io.troupe.execution;

import org.jspecify.annotations.NullMarked;
