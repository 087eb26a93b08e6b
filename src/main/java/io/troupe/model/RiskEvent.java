package io.troupe.model;

import java.util.OptionalInt;

/**
 * A rule about risk began or ceased to act on a portfolio, or could not judge, at the close of a
 * bar. Not money: what it led to is told by cuts, orders, fills and exposure.
 *
 * @param kind what happened
 * @param rule which rule it was, in words that explain themselves; not blank
 * @param asset the asset's number; empty if it is of none
 * @param figure what was measured, in the unit of the rule; NaN where there is no such number, of
 *        which all are the same one
 * @param limit what it is measured against; NaN where there is no such number
 */
public record RiskEvent(Kind kind, String rule, OptionalInt asset, double figure,
        double limit) {
    /** Checks the components, and makes all that is no number one and the same. */
    public RiskEvent {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("the rule of a risk event must not be blank");
        }
        if (asset.isPresent() && asset.getAsInt() < 0) {
            throw new IllegalArgumentException("asset must be ≥ 0, was " + asset.getAsInt());
        }
        figure = Double.isNaN(figure) ? Double.NaN : figure;
        limit = Double.isNaN(limit) ? Double.NaN : limit;
    }

    /** An event of no asset. */
    public RiskEvent(Kind kind, String rule, double figure, double limit) {
        this(kind, rule, OptionalInt.empty(), figure, limit);
    }

    /** An event of one asset. */
    public RiskEvent(Kind kind, String rule, int asset, double figure, double limit) {
        this(kind, rule, OptionalInt.of(asset), figure, limit);
    }

    /** Whether it is of that asset, or of none. */
    public boolean mayConcern(int that) {
        return asset.orElse(that) == that;
    }

    /** What can happen. Labels are used in files. */
    public enum Kind implements Labeled {
        /** A halt's figure went beyond its limit: its action is in force from now on. */
        HALTED("halted"),
        /** A halt ends. */
        REENTERED("re-entered"),
        /** A limit is exceeded without an order: by prices alone. */
        BREACHED("breached"),
        /** The overlay holds another share of what is wanted. */
        OVERLAY("overlay"),
        /** There is no figure to judge by: it triggers nothing. */
        NOT_AVAILABLE("not-available"),
        /** A model could not be fitted and another took its place. */
        FELL_BACK("fell-back"),
        /** A covariance matrix was not positive definite and was made so. */
        REPAIRED("repaired");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
