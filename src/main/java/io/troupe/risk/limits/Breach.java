package io.troupe.risk.limits;

import io.troupe.model.RiskEvent;

/**
 * A limit that what is held at a close does not meet: prices alone have breached it. Nothing is
 * sold for that.
 *
 * @param rule which limit, in words of the settings: {@code maxGross}, {@code group energy: maxNet}
 * @param asset index of the asset whose limit it is, or {@link RiskEvent#NO_ASSET}
 * @param figure what is held, as a fraction of the account's value; NaN if that is not above 0
 * @param limit what may be held, as a fraction of the account's value
 */
public record Breach(String rule, int asset, double figure, double limit) {
    /** Of an amount in an account of that value. */
    static Breach of(String rule, int asset, double amount, double value, double limit) {
        return new Breach(rule, asset, value > 0 ? amount / value : Double.NaN, limit);
    }
}
