package io.troupe.config.execution;

import io.troupe.execution.slippage.AlmgrenSlippage;
import io.troupe.model.Labeled;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Models of how much worse than its reference price an order fills. */
public enum SlippageType implements Labeled {
    /** A fraction of the price. */
    BPS("bps", Map.of(SlippageParameter.BPS, 5.0)),
    /** Half of what lies between bid and ask. */
    SPREAD("spread", Map.of(SlippageParameter.SPREAD, 5.0)),
    /** Grows with the square of the share of the bar's volume. */
    VOLUME_SHARE("volume-share",
            Map.of(SlippageParameter.K, 0.1, SlippageParameter.CAP, 1.0)),
    /** A multiple of the volatility. */
    VOLATILITY("volatility", Map.of(SlippageParameter.K, 0.1)),
    /** Grows with the root of the share of the usual volume. */
    SQUARE_ROOT("square-root", Map.of(SlippageParameter.Y, 1.0)),
    /** The same above what is paid in any case; what is paid in all grows by the power 3/2. */
    POWER("power-3/2", Map.of(SlippageParameter.A, 0.0, SlippageParameter.B, 1.0)),
    /** Permanent and temporary impact, as Almgren, Thum, Hauptmann and Li (2005) measured them. */
    ALMGREN("almgren", Map.of(
            SlippageParameter.ALPHA, AlmgrenSlippage.ESTIMATED.permanentExponent(),
            SlippageParameter.BETA, AlmgrenSlippage.ESTIMATED.temporaryExponent(),
            SlippageParameter.GAMMA, AlmgrenSlippage.ESTIMATED.permanent(),
            SlippageParameter.ETA, AlmgrenSlippage.ESTIMATED.temporary()));

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // never written after it is made
    private final Map<SlippageParameter, Double> presets;

    SlippageType(String label, Map<SlippageParameter, Double> presets) {
        this.label = label;
        this.presets = Collections.unmodifiableMap(new EnumMap<>(presets));
    }

    @Override
    public String label() {
        return label;
    }

    /** Its numbers with what they are if nothing is said, in their order. */
    public Map<SlippageParameter, Double> presets() {
        return presets;
    }
}
