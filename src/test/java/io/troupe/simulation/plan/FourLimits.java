package io.troupe.simulation.plan;

import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.SumLimits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a fund must keep to that has but the four limits that there always were. */
public final class FourLimits {
    private FourLimits() {}

    /**
     * Limits as fractions of the fund's value.
     *
     * @param maxGross most of Σ|position value|, > 0
     * @param maxPerAsset most of one asset's |position value|, > 0
     * @param maxDrawdown the loss from the peak at which the fund goes flat, in (0, 1)
     * @param cooldownBars how many bars it then stays flat, ≥ 1; empty: for good
     */
    public static FundRisk of(OptionalDouble maxGross, OptionalDouble maxPerAsset,
            OptionalDouble maxDrawdown, OptionalInt cooldownBars) {
        LimitRules limits = new LimitRules(OrderLimits.NONE,
                new PositionLimits(maxPerAsset, List.of(), OptionalInt.empty()),
                new SumLimits(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
                        maxGross, OptionalDouble.empty(), OptionalInt.empty()));
        List<HaltRule> halts = maxDrawdown.isPresent()
                ? List.of(FundRisk.maxDrawdown(maxDrawdown.getAsDouble(), cooldownBars))
                : List.of();
        return new FundRisk(limits, halts, Optional.empty(), VarRules.DEFAULT);
    }
}
