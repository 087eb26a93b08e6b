package io.troupe.risk.sizing;

import io.troupe.math.Ties;
import io.troupe.model.TargetPositions;
import io.troupe.risk.sizing.SizingMethod.AverageRange;
import io.troupe.risk.sizing.SizingMethod.Fixed;
import io.troupe.risk.sizing.SizingMethod.Kelly;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import io.troupe.risk.sizing.SizingMethod.Weights;

/**
 * Sizes what one strategy asks for by a {@link Sizing} of its own. A function of what it is given
 * and of prices up to the bar: nothing of it is remembered. Immutable.
 */
public final class Sizer {
    private final Sizing sizing;
    private final SizingRules rules;
    private final SizingMarket market;

    /** Sizes by one strategy's sizing in a market. */
    public Sizer(Sizing sizing, SizingRules rules, SizingMarket market) {
        this.sizing = sizing;
        this.rules = rules;
        this.market = market;
    }

    /** Whether all quantities depend on all weights, so that they are always sized together. */
    public boolean isJoint() {
        return sizing.method().isJoint();
    }

    /** How many of the sleeve's own returns the factor depends on; 0: none. */
    public int ownReturns() {
        return sizing.method() instanceof Kelly kelly ? kelly.lookbackBars() : 0;
    }

    /**
     * The factor on all weights at a close; 1 of a method that has none.
     *
     * @param weights what was asked for
     * @param ownReturns the sleeve's latest returns, oldest first, at most {@link #ownReturns},
     *        each divided by what multiplied the weights then
     */
    public double factor(int bar, TargetPositions weights, double[] ownReturns) {
        return switch (sizing.method()) {
            case VolatilityTarget rule -> new VolatilityFactor(rule, market).of(bar, weights);
            case Kelly rule -> KellyFactor.of(rule, ownReturns);
            case Weights _,AverageRange _,Fixed _ -> 1;
        };
    }

    /**
     * Whether something of what was asked for could not be sized before and can from this bar on:
     * then all of it is.
     */
    public boolean isDue(int bar, TargetPositions weights) {
        if (!needsHistory()) {
            return false;
        }
        for (int asset = 0; asset < weights.assets(); asset++) {
            if (market.becomesKnown(sizing.method(), bar, asset) && weights.weight(asset) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean needsHistory() {
        return sizing.method() instanceof VolatilityTarget
                || sizing.method() instanceof AverageRange;
    }

    /**
     * The whole quantity of an asset to hold, in steps. Nothing where the asset has no price or the
     * capital is used up. What is held, where the change is too small to be ordered.
     *
     * @param weight what was asked for
     * @param exposure what multiplies it, ≥ 0
     * @param stepValue the value of a step at the close, 0 before the first price
     * @param held what the sleeve has of the asset
     * @throws ArithmeticException if the quantity is not below 2⁵³ steps
     */
    public long quantity(SizingClose close, int asset, double weight, double exposure,
            double stepValue, long held) {
        if (!(stepValue > 0) || !(close.equity() > 0)) {
            return 0;
        }
        Line line = new Line(close, asset, weight, exposure, stepValue);
        double sized = steps(line, 0);
        long wanted = rounded(asset, sized);
        if (sizing.feeAware()) {
            wanted = affordable(line, wanted, held);
        }
        return isLeft(line, sized, wanted, held) ? held : wanted;
    }

    /** One weight to be sized. */
    private record Line(SizingClose close, int asset, double weight, double exposure,
            double stepValue) {}

    /** Steps with their fraction, if so much is to be paid beside them. */
    private double steps(Line line, double fee) {
        double capital = line.close.equity() * (1 - sizing.cashBuffer()) - fee;
        if (!(capital > 0)) {
            return 0;
        }
        double weight = line.weight * line.exposure;
        double steps = switch (sizing.method()) {
            case Weights _ -> weight * capital / line.stepValue;
            case VolatilityTarget rule -> isKnown(rule, line)
                    ? weight * line.close.factor() * capital / line.stepValue
                    : 0;
            case Kelly _ -> weight * line.close.factor() * capital / line.stepValue;
            case AverageRange rule -> ranged(rule, line, capital);
            case Fixed rule -> weight * rule.amount()
                    / (rule.isMoney() ? line.stepValue : rules.stepUnits(line.asset));
        };
        return TargetSizing.bounded(steps, line.weight, capital, line.stepValue);
    }

    private boolean isKnown(VolatilityTarget rule, Line line) {
        return market.hasReturns(line.close.bar(), line.asset, rule.lookbackBars());
    }

    private double ranged(AverageRange rule, Line line, double capital) {
        double range = market.range(line.close.bar(), line.asset, rule.bars());
        if (!(range > 0)) {
            return 0;
        }
        double side = Math.signum(line.weight) * line.exposure;
        return side * rule.riskPerTrade() * capital / (rule.multiple() * range);
    }

    private long rounded(int asset, double steps) {
        long lot = rules.lotSteps(asset);
        if (sizing.rounding() == Rounding.TOWARD_ZERO) {
            long whole = (long) Ties.truncate(steps);
            return whole - whole % lot;
        }
        double lots = Math.abs(steps) / lot;
        double below = Math.floor(lots);
        long nearest = (long) below + (Ties.isAbove(lots, below + 0.5) ? 1 : 0);
        return steps < 0 ? -nearest * lot : nearest * lot;
    }

    /** As much of a quantity as is left when the fee of the order for it is off the capital. */
    private long affordable(Line line, long wanted, long held) {
        long most = wanted;
        while (most != 0) {
            double fee = market.fee(line.close.bar(), line.asset, most - held);
            long next = rounded(line.asset, steps(line, fee));
            if (Math.abs(next) >= Math.abs(most)) {
                return most;
            }
            most = next;
        }
        return 0;
    }

    /** Never of what closes a position or turns it. */
    private boolean isLeft(Line line, double sized, long wanted, long held) {
        double least = sizing.leastOrder().money(line.close.equity());
        if (least == 0 || wanted == 0 || (held != 0 && (wanted > 0) != (held > 0))) {
            return false;
        }
        return Ties.isBelow(Math.abs(sized - held) * line.stepValue, least);
    }
}
