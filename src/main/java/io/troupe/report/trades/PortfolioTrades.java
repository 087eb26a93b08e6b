package io.troupe.report.trades;

import io.troupe.metrics.trades.Capacity;
import io.troupe.metrics.trades.Exposure;
import io.troupe.metrics.trades.TradeStatistics;

/**
 * What is known of one portfolio's trading. Immutable.
 *
 * @param row whose it is, as in {@link io.troupe.report.books.Portfolios}
 * @param closed statistics of its closed round trips
 * @param open its open round trips
 * @param exposure how much it held
 * @param liquidation how fast that could be sold
 * @param capacity how much capital its trading bears
 */
public record PortfolioTrades(int row, TradeStatistics closed, OpenTrips open, Exposure exposure,
        Liquidation liquidation, Capacity capacity) {}
