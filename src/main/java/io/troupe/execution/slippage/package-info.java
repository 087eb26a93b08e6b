/**
 * How much worse than the reference price an order fills: models that know {@linkplain
 * io.troupe.execution.slippage.SlippageModel the side alone}, and {@linkplain
 * io.troupe.execution.slippage.ImpactModel models} that know how much is traded and how {@linkplain
 * io.troupe.execution.slippage.Liquidity liquid} the instrument is. Impact, permanent impact too,
 * is a cost of the trade: no later price moves.
 */
@NullMarked
package io.troupe.execution.slippage;

import org.jspecify.annotations.NullMarked;
