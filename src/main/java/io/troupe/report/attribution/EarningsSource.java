package io.troupe.report.attribution;

import java.util.List;
import java.util.stream.Stream;

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
    /** What cash earned, less what it cost to owe it: of no asset. */
    INTEREST("interest") {
        @Override
        double amount(Earnings of) {
            return Earnings.money(of.interestMicros());
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

    /** Those of single assets, in their order. */
    public static final List<EarningsSource> OF_ASSETS = Stream.of(values())
            .filter(source -> source != INTEREST).toList();

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
