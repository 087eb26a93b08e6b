package io.troupe.config.execution;

import io.troupe.config.execution.SizingSettings.Terms;
import io.troupe.config.values.BandWidth;
import io.troupe.model.Labeled;
import io.troupe.risk.sizing.Rounding;

/** What counts where nothing is said of how quantities are rounded and orders left. */
public enum SizingPreset implements Labeled {
    /** Nothing is held back, and every change ordered. */
    NONE("none", new Terms(0, Rounding.TOWARD_ZERO, new BandWidth(0, false), false)),
    /** As LEAN sizes targets of a portfolio. */
    LEAN("lean", new Terms(0.0025, Rounding.TOWARD_ZERO, new BandWidth(0.001, true), true));

    private final String label;
    private final Terms terms;

    SizingPreset(String label, Terms terms) {
        this.label = label;
        this.terms = terms;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it stands for. */
    public Terms terms() {
        return terms;
    }

    /** What it stands for with a rule: fixed amounts depend on no equity. */
    public Terms terms(SizingType type) {
        return type != SizingType.FIXED ? terms
                : new Terms(NONE.terms.cashBuffer(), terms.round(), terms.minOrder(),
                        NONE.terms.feeAware());
    }
}
