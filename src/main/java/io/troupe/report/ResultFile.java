package io.troupe.report;

/** A file of a run's results, in the order in which they are put in place. */
public enum ResultFile {
    /** Every portfolio's value at every bar. */
    EQUITY("equity.csv"),
    /** Every portfolio's time-weighted return of every bar. */
    RETURNS("returns.csv"),
    /** Every move of capital: into the fund, out of it, and within it. */
    TRANSFERS("transfers.csv"),
    /** Every trade. */
    FILLS("fills.csv"),
    /** Every order; only if there were any. */
    ORDERS("orders.csv"),
    /** Every round trip. */
    TRADES("trades.csv"),
    /** Every move of units or cash without a trade; only if there were any. */
    FLOWS("flows.csv"),
    /** Every change of a position. */
    POSITIONS("positions.csv"),
    /** Every change of what was wanted and of what the fund made of it. */
    TARGETS("targets.csv"),
    /** A line of figures for every strategy, with its parameters. */
    STRATEGIES("strategies.csv"),
    /** All of it as a page. */
    REPORT("report.html"),
    /** The figures; last, so that where it is new, the others are. */
    SUMMARY("summary.json");

    private final String fileName;

    ResultFile(String fileName) {
        this.fileName = fileName;
    }

    /** Its name in the results folder. */
    public String fileName() {
        return fileName;
    }
}
