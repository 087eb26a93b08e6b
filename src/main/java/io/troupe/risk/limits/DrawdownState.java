package io.troupe.risk.limits;

import io.troupe.math.Ties;

/**
 * How far the fund is from its peak, and whether it is halted.
 *
 * @param peak the highest value since the start or the end of the last halt
 * @param halted whether the fund is flat by order of the drawdown limit
 * @param since the bar of the last change
 */
public record DrawdownState(double peak, boolean halted, int since) {
    /** Before the first bar. */
    public static final DrawdownState INITIAL = new DrawdownState(0, false, 0);

    /**
     * The state after a bar. Halts when the value is more than {@code maxDrawdown} below its peak;
     * trades again, with the peak forgotten, {@code cooldownBars} bars later.
     *
     * @param bar the bar's index
     * @param value the fund's value at its close
     */
    public DrawdownState after(int bar, double value, Limits limits) {
        if (limits.maxDrawdown().isEmpty()) {
            return this;
        }
        if (halted) {
            boolean rested = limits.cooldownBars().isPresent()
                    && bar - since >= limits.cooldownBars().getAsInt();
            return rested ? new DrawdownState(value, false, bar) : this;
        }
        if (value >= peak) {
            return value == peak ? this : new DrawdownState(value, false, since);
        }
        boolean breached = Ties.isBelow(value,
                peak * (1 - limits.maxDrawdown().getAsDouble()));
        return breached ? new DrawdownState(peak, true, bar) : this;
    }

    /**
     * The state after capital came to the fund or left it. The peak moves in the same proportion as
     * the value, so that no flow is a gain or a loss; a fund that was worth nothing begins anew.
     *
     * @param value the fund's value before the flow
     * @param amount what came (positive) or went
     */
    public DrawdownState afterFlow(double value, double amount) {
        double moved = value + amount;
        return new DrawdownState(value > 0 ? peak * (moved / value) : Math.max(0, moved), halted,
                since);
    }
}
