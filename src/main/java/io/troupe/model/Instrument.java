package io.troupe.model;

import java.util.Objects;

/**
 * Something that can be traded.
 *
 * @param symbol its name in data, settings and results; not blank
 * @param currency ISO 4217 code of its prices
 * @param quantityStep the smallest amount there is, in units, > 0: 1 for shares, 1e-8 for bitcoin
 * @param terms how it trades
 */
public record Instrument(String symbol, String currency, double quantityStep, Terms terms) {
    /**
     * How an instrument trades.
     *
     * @param lotSteps orders are multiples of so many quantity steps, ≥ 1
     * @param tick the grid of its prices, in its currency; 0 if there is none
     * @param multiplier what one unit is worth per point of price, > 0: 1 for shares, 50 for a
     *        future on 50 times an index
     * @param shortable whether it can be sold short
     * @param borrowRateAnnual what borrowing it costs a year, as a fraction of its value, ≥ 0
     * @param session the calendar of its exchange, like {@code NYSE}; empty if unknown
     */
    public record Terms(long lotSteps, double tick, double multiplier, boolean shortable,
            double borrowRateAnnual, String session) {
        /** One by one, at any price, short for nothing. */
        public static final Terms STANDARD = new Terms(1, 0, 1, true, 0, "");

        /** Checks the components. */
        public Terms {
            Objects.requireNonNull(session, "session");
            if (lotSteps < 1) {
                throw new IllegalArgumentException("lotSteps must be ≥ 1, was " + lotSteps);
            }
            requireFinite("tick", tick, tick >= 0);
            requireFinite("multiplier", multiplier, multiplier > 0);
            requireFinite("borrowRateAnnual", borrowRateAnnual, borrowRateAnnual >= 0);
        }

        private static void requireFinite(String name, double value, boolean inRange) {
            if (!inRange || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        name + " is out of its range, was " + value);
            }
        }
    }

    /** Checks the components. */
    public Instrument {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(terms, "terms");
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("symbol must not be blank");
        }
        if (!(quantityStep > 0) || Double.isInfinite(quantityStep)) {
            throw new IllegalArgumentException("quantityStep of " + symbol
                    + " must be a positive number, was " + quantityStep);
        }
    }

    /** An instrument of standard terms. */
    public Instrument(String symbol, String currency, double quantityStep) {
        this(symbol, currency, quantityStep, Terms.STANDARD);
    }

    /** A share: bought and sold one by one in US dollars. */
    public static Instrument share(String symbol) {
        return new Instrument(symbol, "USD", 1);
    }

    /** What one quantity step is worth per point of price, in the instrument's currency. */
    public double stepMultiple() {
        return quantityStep * terms.multiplier();
    }
}
