package io.troupe.risk.limits;

import java.util.OptionalInt;

/**
 * A limit that what is held at a close does not meet: prices alone have breached it. Nothing is
 * sold for that.
 *
 * @param rule which limit, in words of the settings: {@code maxGross}, {@code group energy: maxNet}
 * @param asset index of the asset whose limit it is; empty if it is of several
 * @param figure what is held, as a fraction of the account's value; NaN if that is not above 0
 * @param limit what may be held, as a fraction of the account's value
 */
public record Breach(String rule, OptionalInt asset, double figure, double limit) {
    /** Of an amount in an account of that value. */
    static Breach of(String rule, OptionalInt asset, double amount, double value, double limit) {
        return new Breach(rule, asset, value > 0 ? amount / value : Double.NaN, limit);
    }
}
