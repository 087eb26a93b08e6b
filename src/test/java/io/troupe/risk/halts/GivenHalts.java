package io.troupe.risk.halts;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Parts of halts, as tests give them. */
public final class GivenHalts {
    /** Positions may only become smaller. */
    public static final HaltAction REDUCE_ONLY = new HaltAction(HaltAction.Kind.REDUCE_ONLY,
            OptionalDouble.empty());
    /** No new positions. */
    public static final HaltAction PAUSE = new HaltAction(HaltAction.Kind.PAUSE,
            OptionalDouble.empty());
    /** The halt is for good. */
    public static final Reentry NEVER = new Reentry(OptionalInt.empty(), OptionalDouble.empty(),
            false);

    private GivenHalts() {}

    /** Exposure becomes a part of what it would be. */
    public static HaltAction scaleTo(double factor) {
        return new HaltAction(HaltAction.Kind.SCALE, OptionalDouble.of(factor));
    }

    /** Exposure becomes what the limit is of the figure. */
    public static HaltAction scaleToBudget() {
        return new HaltAction(HaltAction.Kind.SCALE, OptionalDouble.empty());
    }

    /** A trigger on VaR or ES. */
    public static HaltTrigger forecast(HaltFigure on, double level, double limit) {
        return new HaltTrigger(on, limit, 0, level);
    }

    /** A re-entry after a cool-down. */
    public static Reentry after(int cooldownBars) {
        return new Reentry(OptionalInt.of(cooldownBars), OptionalDouble.empty(), false);
    }
}
