package io.troupe.metrics;

/** What a portfolio traded and what that cost, as it is booked: sums alone. */
public final class TradingMetrics {
    /** Commissions paid. */
    public static final Metric COMMISSION = Metric.named("commission", Section.COSTS, Unit.MONEY)
            .inFiles().better(Direction.LOWER).needs(Need.TRADES)
            .by(record -> Figure.micros(record.trades().commissionMicros()));

    /** What fill prices were worse than reference prices. */
    public static final Metric SLIPPAGE = Metric.named("slippage", Section.COSTS, Unit.MONEY)
            .inFiles()
            .better(Direction.LOWER).needs(Need.TRADES)
            .by(record -> Figure.micros(record.trades().slippageMicros()));

    /** Commissions and slippage together. */
    public static final Metric COSTS = Metric.named("costs", Section.COSTS, Unit.MONEY)
            .in(View.TABLE, "costs").better(Direction.LOWER).needs(Need.TRADES)
            .by(record -> Figure.micros(Math.addExact(record.trades().commissionMicros(),
                    record.trades().slippageMicros())));

    /** How many fills there were. */
    public static final Metric FILLS = Metric.named("fills", Section.TRADES, Unit.COUNT).inFiles()
            .in(View.TABLE, "fills").needs(Need.TRADES)
            .by(record -> new Figure.Count(record.trades().fills()));

    /** The sum of their notionals, buys and sales both positive. */
    public static final Metric TRADED_NOTIONAL = Metric
            .named("tradedNotional", Section.TRADES, Unit.MONEY)
            .in(View.JSON, "tradedNotional").needs(Need.TRADES)
            .by(record -> new Figure.Measure(record.trades().notional()));

    private TradingMetrics() {}
}
