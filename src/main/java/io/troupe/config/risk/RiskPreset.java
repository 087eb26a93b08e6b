package io.troupe.config.risk;

import io.troupe.model.Labeled;
import io.troupe.risk.limits.NetRange;
import io.troupe.risk.limits.SumLimits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Limits that stand for a mandate. What is written beside one replaces what it says. */
public enum RiskPreset implements Labeled {
    /** Nothing. */
    NONE("none", LimitSettings.NONE),
    /**
     * What a fund under directive 2009/65/EC may do at most, as far as limits on positions can say
     * it: it borrows nothing to hold more (article 83, 1), sells nothing that it has not (89), and
     * has no more than 10 % in one issuer (52, 2).
     */
    UCITS_LIKE("ucits-like", new LimitSettings(
            new OrderBounds(List.of(), true, OptionalDouble.empty(), OptionalDouble.empty(),
                    OptionalDouble.empty()),
            OptionalDouble.of(0.1), List.of(), OptionalInt.empty(),
            new SumLimits(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
                    OptionalDouble.of(1), OptionalDouble.empty(), OptionalInt.empty()))),
    /** As much short as long, to a tenth of the value, and neither more than the value. */
    MARKET_NEUTRAL("market-neutral", new LimitSettings(OrderBounds.NONE, OptionalDouble.of(0.1),
            List.of(), OptionalInt.empty(),
            new SumLimits(OptionalDouble.of(1), OptionalDouble.of(1),
                    Optional.of(new NetRange(-0.1, 0.1)), OptionalDouble.empty(),
                    OptionalDouble.empty(), OptionalInt.empty())));

    private final String label;
    @SuppressWarnings("ImmutableEnumChecker") // records of values
    private final LimitSettings limits;

    RiskPreset(String label, LimitSettings limits) {
        this.label = label;
        this.limits = limits;
    }

    @Override
    public String label() {
        return label;
    }

    /** What it limits. */
    public LimitSettings limits() {
        return limits;
    }
}
