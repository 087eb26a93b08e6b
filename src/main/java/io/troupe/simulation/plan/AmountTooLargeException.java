package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import java.util.function.Supplier;

/** Prices are such that an amount does not fit the ledgers: the data is to be looked at. */
public final class AmountTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AmountTooLargeException(String message, ArithmeticException cause) {
        super(message, cause);
    }

    /**
     * What to tell the user of an overflow at a bar: the asset whose price changed most there,
     * since hardly anything else makes amounts so large.
     */
    public static AmountTooLargeException at(MarketData data, int bar, ArithmeticException cause) {
        int suspect = 0;
        double widest = -1;
        for (int asset = 0; asset < data.assets(); asset++) {
            double before = bar == 0 ? 1 : data.mark(bar - 1, asset);
            double ratio = highest(data, bar, asset) / (before > 0 ? before : 1);
            double change = Math.max(ratio, ratio > 0 ? 1 / ratio : 0);
            if (change > widest) {
                widest = change;
                suspect = asset;
            }
        }
        return new AmountTooLargeException("bar " + bar + " (" + data.time(bar)
                + ") has an amount that no ledger can hold: " + cause.getMessage()
                + ". The price that changed most is that of " + data.symbol(suspect) + ", "
                + highest(data, bar, suspect) + (bar == 0 ? ""
                        : " after " + data.mark(bar - 1, suspect))
                + ": correct it in the data, or have fewer positions", cause);
    }

    /**
     * Does work of a bar, and tells of an overflow in it as of an amount that is too large.
     *
     * @param bar the bar that is worked on
     */
    public static <T> T fitting(MarketData data, int bar, Supplier<T> work) {
        try {
            return work.get();
        } catch (ArithmeticException e) {
            throw at(data, bar, e);
        }
    }

    /** The higher of a bar's open and mark, as orders fill at either. */
    private static double highest(MarketData data, int bar, int asset) {
        double open = data.open(bar, asset);
        double mark = data.mark(bar, asset);
        return open > mark ? open : mark;
    }
}
