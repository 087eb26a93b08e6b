package io.troupe.config.execution;

import io.troupe.model.orders.RefusalPolicy;

/**
 * What trading and holding cost and what they need.
 *
 * @param commission what a broker charges
 * @param slippage how much worse than its reference price an order fills
 * @param financing what money earns and costs
 * @param margin what is required for positions
 * @param onRefused what becomes of a strategy one of whose orders is refused
 */
public record TradingSettings(CommissionSettings commission, SlippageSettings slippage,
        FinancingSettings financing, MarginSettings margin, RefusalPolicy onRefused) {}
