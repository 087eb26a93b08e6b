package io.troupe.config.execution;

import io.troupe.config.execution.SizingSettings.Terms;
import io.troupe.config.values.BandWidth;
import io.troupe.model.Labeled;
import io.troupe.risk.sizing.Sizing;

/** What counts where nothing is said of how quantities are rounded and orders left. */
public enum SizingPreset implements Labeled {
    /** Nothing is held back, and every change ordered. */
    NONE("none", Sizing.WEIGHTS),
    /** As LEAN sizes targets of a portfolio. */
    LEAN("lean", Sizing.LEAN);

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // records of values
    private final Terms terms;

    SizingPreset(String label, Sizing sizing) {
        this.label = label;
        this.terms = new Terms(sizing.cashBuffer(), sizing.rounding(),
                new BandWidth(sizing.leastOrder().amount(), sizing.leastOrder().ofEquity()),
                sizing.feeAware());
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
