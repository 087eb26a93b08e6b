package io.troupe.data.restated;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What the restatement of one asset's prices is taken to be.
 *
 * @param symbol its name
 * @param before its last close that was booked, as it was
 * @param after the same close as it is now
 * @param kind what it is taken to be
 * @param numerator of a split, new shares …
 * @param denominator … for so many old ones; both 1 of what is none
 * @param dividend cash for each share as shares were counted before, 0 for none
 */
public record Restatement(String symbol, double before, double after, Said.Kind kind,
        long numerator, long denominator, double dividend) {
    /** Prices that were wrong: nothing happened to holdings. */
    static Restatement correction(String symbol, double before, double after) {
        return new Restatement(symbol, before, after, Said.Kind.CORRECTION, 1, 1, 0);
    }

    /** A dividend of what the last close has lost. */
    static Restatement dividend(String symbol, double before, double after) {
        return new Restatement(symbol, before, after, Said.Kind.DIVIDEND, 1, 1,
                exact(before).subtract(exact(after)).doubleValue());
    }

    /**
     * A split, with a dividend of what it leaves of the last close.
     *
     * @param leaves whether it leaves something
     */
    static Restatement split(String symbol, double before, double after, Said said,
            boolean leaves) {
        BigDecimal old = exact(after).multiply(BigDecimal.valueOf(said.numerator()))
                .divide(BigDecimal.valueOf(said.denominator()), MathContext.DECIMAL64);
        return new Restatement(symbol, before, after, Said.Kind.SPLIT, said.numerator(),
                said.denominator(), leaves ? exact(before).subtract(old).doubleValue() : 0);
    }

    /** The decimal that a file gave, so that differences of decimals are decimals. */
    private static BigDecimal exact(double price) {
        return BigDecimal.valueOf(price);
    }

    /** A price as a file would have it. */
    static String shown(double price) {
        return exact(price).toPlainString();
    }
}
