package io.troupe.model;

import java.util.Objects;

/**
 * Something that can be traded.
 *
 * @param symbol its name in data, settings and results; not blank
 * @param currency ISO 4217 code of its prices
 * @param quantityStep the smallest tradable amount, > 0: 1 for shares, 1e-8 for bitcoin
 */
public record Instrument(String symbol, String currency, double quantityStep) {
    /** Checks the components. */
    public Instrument {
        Objects.requireNonNull(currency, "currency");
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("symbol must not be blank");
        }
        if (!(quantityStep > 0) || Double.isInfinite(quantityStep)) {
            throw new IllegalArgumentException("quantityStep of " + symbol
                    + " must be a positive number, was " + quantityStep);
        }
    }

    /** A share: bought and sold one by one in US dollars. */
    public static Instrument share(String symbol) {
        return new Instrument(symbol, "USD", 1);
    }
}
