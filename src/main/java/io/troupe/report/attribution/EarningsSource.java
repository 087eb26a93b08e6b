package io.troupe.report.attribution;

/** What money of a holding comes from, in the order in which it is told. */
public enum EarningsSource {
    /** What is held, times how its value moves, at reference prices. */
    PRICE_MOVES("price moves") {
        @Override
        double amount(Earnings of) {
            return of.priceMoves();
        }
    },
    /** Dividends received, in cash or units, less those owed for what was short. */
    DIVIDENDS("dividends") {
        @Override
        double amount(Earnings of) {
            return Earnings.money(of.dividendsMicros());
        }
    },
    /** What it cost to borrow what was short: negative. */
    BORROW("borrow") {
        @Override
        double amount(Earnings of) {
            return Earnings.money(of.borrowMicros());
        }
    },
    /** What fills were worse than their reference prices: negative. */
    SLIPPAGE("slippage") {
        @Override
        double amount(Earnings of) {
            return 0 - Earnings.money(of.slippageMicros());
        }
    },
    /** Commissions: negative. */
    FEES("fees") {
        @Override
        double amount(Earnings of) {
            return 0 - Earnings.money(of.feeMicros());
        }
    };

    private final String label;

    EarningsSource(String label) {
        this.label = label;
    }

    /** Its name in tables and files. */
    public String label() {
        return label;
    }

    abstract double amount(Earnings of);
}
