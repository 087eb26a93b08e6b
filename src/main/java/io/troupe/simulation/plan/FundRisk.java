package io.troupe.simulation.plan;

import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.SumLimits;
import io.troupe.risk.overlay.OverlayRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the fund as a whole must keep to: fractions are of its value.
 *
 * @param limits of its orders and positions
 * @param halts what stops it, or what it holds of groups and assets; those of a strategy are
 *        {@link SleeveRisk}'s
 * @param overlay what scales all that is wanted; empty: nothing
 * @param var by what losses are forecast
 */
public record FundRisk(LimitRules limits, List<HaltRule> halts, Optional<OverlayRules> overlay,
        VarRules var) {
    /** Nothing. */
    public static final FundRisk NONE = new FundRisk(LimitRules.NONE, List.of(),
            Optional.empty(), VarRules.DEFAULT);
    /** What the halt of {@code risk.maxDrawdown} is called; the journal tells of it as ever. */
    public static final String MAX_DRAWDOWN = "maxDrawdown";

    /** Copies the list. */
    public FundRisk {
        halts = List.copyOf(halts);
    }

    private static LimitRules bounds(OptionalDouble maxGross, OptionalDouble maxPerAsset) {
        return new LimitRules(OrderLimits.NONE,
                new PositionLimits(maxPerAsset, List.of(), OptionalInt.empty()),
                new SumLimits(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
                        maxGross, OptionalDouble.empty(), OptionalInt.empty()));
    }

    /** The halt of {@code risk.maxDrawdown}: the fund goes flat, for so many bars or for good. */
    public static HaltRule maxDrawdown(double limit, OptionalInt cooldownBars) {
        return new HaltRule(MAX_DRAWDOWN, new HaltScope.Fund(),
                HaltTrigger.of(HaltFigure.DRAWDOWN, limit, 0), HaltAction.FLATTEN,
                new Reentry(cooldownBars, OptionalDouble.empty(), false));
    }

    /**
     * Whether it has at most the four limits that there always were. Such a fund is booked as it
     * always was: cuts and its halt, but no events of its rules.
     */
    public boolean isOfFourLimits() {
        boolean hasOneHalt = halts.isEmpty()
                || (halts.size() == 1 && halts.getFirst().name().equals(MAX_DRAWDOWN));
        return hasOneHalt && overlay.isEmpty() && limits
                .equals(bounds(limits.sums().maxGross(), limits.positions().maxPerAsset()));
    }

    /** Whether what is wanted is ever scaled, so that the overlay holds something. */
    public boolean scales() {
        return overlay.isPresent() || halts.stream()
                .anyMatch(halt -> halt.action().kind() == HaltAction.Kind.SCALE);
    }

    /** Whether it must be told what working orders may do, and which stops were filled. */
    public boolean needsEnds() {
        return !limits.isNone() || watchesStops();
    }

    /** Whether a halt counts stop exits. */
    public boolean watchesStops() {
        return halts.stream().anyMatch(halt -> halt.trigger().on() == HaltFigure.STOPS);
    }

    /** The closer of two collars: the fund's and a strategy's own. */
    public static OptionalDouble closer(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(Math.min(one.getAsDouble(), other.getAsDouble()))
                : (one.isPresent() ? one : other);
    }

    /** Whether sleeves may have to be told of less than they want. */
    public boolean canRevise() {
        return !limits.isNone() || halts.stream()
                .anyMatch(halt -> halt.action().kind() != HaltAction.Kind.SCALE);
    }
}
