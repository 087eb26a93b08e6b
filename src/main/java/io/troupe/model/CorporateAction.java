package io.troupe.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Something a company does to those who hold its shares. Effective before trading begins on its
 * ex-date: who held the share at the close before is concerned, who buys on the date is not.
 */
public sealed interface CorporateAction {
    /** Whose shares, by the name they have before the action. */
    String symbol();

    /** The first date on which the share trades without it. */
    LocalDate exDate();

    /**
     * Old shares become new ones: 2:1 doubles the count and halves the price, 1:10 joins ten.
     *
     * @param numerator new shares …
     * @param denominator … for so many old ones; both ≥ 1
     */
    record Split(String symbol, LocalDate exDate, long numerator, long denominator)
            implements
            CorporateAction {
        /** Checks the components. */
        public Split {
            requireRatio(symbol, numerator, denominator);
        }
    }

    /**
     * New shares are given for those held: 5 for 100 is a dividend of 5 percent.
     *
     * @param numerator shares given …
     * @param denominator … for so many held; both ≥ 1
     */
    record StockDividend(String symbol, LocalDate exDate, long numerator, long denominator)
            implements
            CorporateAction {
        /** Checks the components. */
        public StockDividend {
            requireRatio(symbol, numerator, denominator);
        }
    }

    /**
     * Cash is paid for each share held, and owed for each sold short.
     *
     * @param amount per share as it is counted just before the ex-date, in its currency, > 0
     */
    record CashDividend(String symbol, LocalDate exDate, double amount)
            implements
            CorporateAction {
        /** Checks the components. */
        public CashDividend {
            if (!(amount > 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException(
                        "a dividend of " + symbol + " must be a positive amount, was " + amount);
            }
        }
    }

    /**
     * The share goes on under another name. Nothing changes hands.
     *
     * @param newSymbol its name from the date on
     */
    record SymbolChange(String symbol, LocalDate exDate, String newSymbol)
            implements
            CorporateAction {
        /** Checks the components. */
        public SymbolChange {
            Objects.requireNonNull(newSymbol, "newSymbol");
            if (newSymbol.isBlank() || newSymbol.equals(symbol)) {
                throw new IllegalArgumentException(symbol + " must get another name, not '"
                        + newSymbol + "'");
            }
        }
    }

    /**
     * The share is no more: what is held becomes cash.
     *
     * @param cashPerShare what a share is redeemed at, ≥ 0; empty for its last close
     */
    record Delisting(String symbol, LocalDate exDate, OptionalDouble cashPerShare)
            implements
            CorporateAction {
        /** Checks the components. */
        public Delisting {
            if (cashPerShare.isPresent() && !(cashPerShare.getAsDouble() >= 0
                    && cashPerShare.getAsDouble() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a share of " + symbol
                        + " must be redeemed at 0 or more, was " + cashPerShare.getAsDouble());
            }
        }
    }

    private static void requireRatio(String symbol, long numerator, long denominator) {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("a ratio of " + symbol
                    + " must be of whole numbers ≥ 1, was " + numerator + ":" + denominator);
        }
    }
}
