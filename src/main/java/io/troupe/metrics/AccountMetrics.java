package io.troupe.metrics;

/** The money of a portfolio, as it is booked: nothing is computed. */
public final class AccountMetrics {
    /** Cash at the start. */
    public static final Metric CAPITAL = Metric.named("capital", Section.ACCOUNT, Unit.MONEY)
            .inFiles()
            .needs(Need.ACCOUNT).by(record -> Figure.micros(record.account().capitalMicros()));

    /** Cash and positions at the last close, before that bar's transfers. */
    public static final Metric FINAL_EQUITY = Metric
            .named("finalEquity", Section.ACCOUNT, Unit.MONEY).inFiles().needs(Need.ACCOUNT)
            .by(record -> new Figure.Amount(record.account().finalEquity()));

    /** Cash after the last bar, transfers included. */
    public static final Metric FINAL_CASH = Metric.named("finalCash", Section.ACCOUNT, Unit.MONEY)
            .in(View.JSON, "finalCash").needs(Need.ACCOUNT)
            .by(record -> Figure.micros(record.account().finalCashMicros()));

    /** Sum of the capital that came. */
    public static final Metric TRANSFERS_IN = Metric
            .named("transfersIn", Section.TRANSFERS, Unit.MONEY).in(View.JSON, "in")
            .needs(Need.ACCOUNT).by(record -> Figure.micros(record.account().inMicros()));

    /** Sum of the capital that went. */
    public static final Metric TRANSFERS_OUT = Metric
            .named("transfersOut", Section.TRANSFERS, Unit.MONEY).in(View.JSON, "out")
            .needs(Need.ACCOUNT).by(record -> Figure.micros(record.account().outMicros()));

    private AccountMetrics() {}
}
