package io.troupe.execution.costs;

import io.troupe.model.Labeled;

/** Schedules of brokers and defaults of other programs, as they were published. */
public enum CommissionPreset implements Labeled {
    /** One rate, exchanges' and regulators' fees included. */
    IBKR_US_FIXED("ibkr-us-fixed",
            "0.005 USD a share, 1 USD at least, 1 % of the value at most; the maximum prevails",
            "Interactive Brokers, Commissions: Stocks, ETFs, United States, Fixed", "2024",
            new CommissionSchedule(OrderCharges.perUnit(5_000),
                    new OrderBounds(1_000_000, Double.POSITIVE_INFINITY, 0.01, false),
                    StampDuty.FREE)),
    /** Rates by the month's volume; fees that are passed on are not in it. */
    IBKR_US_TIERED("ibkr-us-tiered",
            "0.0035 USD a share up to 300 000 in a month, 0.002 to 3 million, 0.0015 to 20"
                    + " million, 0.001 to 100 million, then 0.0005; 0.35 USD at least, 1 % of the"
                    + " value at most; the maximum prevails; without exchange, clearing and"
                    + " regulatory fees",
            "Interactive Brokers, Commissions: Stocks, ETFs, United States, Tiered", "2024",
            new CommissionSchedule(new OrderCharges(0, new VolumeTiers(
                    new double[]{300_000, 3_000_000, 20_000_000, 100_000_000},
                    new double[]{3_500, 2_000, 1_500, 1_000, 500}), 0, 0),
                    new OrderBounds(350_000, Double.POSITIVE_INFINITY, 0.01, false),
                    StampDuty.FREE)),
    /** LEAN's model of Interactive Brokers, which it takes for shares unless told otherwise. */
    LEAN_DEFAULT("lean-default",
            "0.005 USD a share, 1 % of the value at most, 1 USD at least; the minimum prevails",
            "LEAN, InteractiveBrokersFeeModel, shares in the United States", "2025",
            new CommissionSchedule(OrderCharges.perUnit(5_000),
                    new OrderBounds(1_000_000, Double.POSITIVE_INFINITY, 0.01, true),
                    StampDuty.FREE)),
    /** What zipline charges shares unless told otherwise. */
    ZIPLINE_DEFAULT("zipline-default", "0.001 USD a share, no minimum",
            "zipline-reloaded 3, finance.commission.PerShare", "2023",
            new CommissionSchedule(OrderCharges.perUnit(1_000), OrderBounds.OPEN,
                    StampDuty.FREE)),
    /** What cvxportfolio charges shares unless told otherwise. */
    CVXPORTFOLIO_DEFAULT("cvxportfolio-default", "0.005 USD a share, no minimum",
            "cvxportfolio 1.0, costs.StocksTransactionCost", "2023",
            new CommissionSchedule(OrderCharges.perUnit(5_000), OrderBounds.OPEN,
                    StampDuty.FREE)),
    /** Nothing. */
    FREE("free", "nothing", "no broker", "always",
            new CommissionSchedule(OrderCharges.FREE, OrderBounds.OPEN, StampDuty.FREE));

    private final String label;
    private final String description;
    private final String source;
    private final String date;
    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
    private final CommissionSchedule schedule;

    CommissionPreset(String label, String description, String source, String date,
            CommissionSchedule schedule) {
        this.label = label;
        this.description = description;
        this.source = source;
        this.date = date;
        this.schedule = schedule;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it charges, in a line. */
    public String description() {
        return description;
    }

    /** Who published it, and where. */
    public String source() {
        return source;
    }

    /** The year in which it was published so. */
    public String date() {
        return date;
    }

    /** What it charges. */
    public CommissionSchedule schedule() {
        return schedule;
    }
}
