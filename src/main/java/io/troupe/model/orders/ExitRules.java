package io.troupe.model.orders;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a position is given up whatever its strategy wants, measured from the average price at
 * which it was entered.
 *
 * @param stopLoss the loss at which it is sold, a fraction of the entry price in (0, 1)
 * @param takeProfit the gain at which it is sold, a fraction > 0; below 1 for shorts to fill
 * @param trailing how far it may fall back from its best price since entry, a fraction in (0, 1)
 * @param maxBars how many bars it is held, ≥ 1
 * @param reenter when the asset may be held again
 */
public record ExitRules(OptionalDouble stopLoss, OptionalDouble takeProfit,
        OptionalDouble trailing, OptionalInt maxBars, Reentry reenter) {
    /** No exits. */
    public static final ExitRules NONE = new ExitRules(OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(),
            Reentry.ON_CHANGE);

    /**
     * When an asset whose position was given up may be held again.
     *
     * @param afterBars so many bars later, ≥ 1; 0: when its target changes; negative: never
     */
    public record Reentry(int afterBars) {
        /** When the target changes. */
        public static final Reentry ON_CHANGE = new Reentry(0);
        /** Not in this run. */
        public static final Reentry NEVER = new Reentry(-1);
    }

    /** Whether there is a rule. */
    public boolean isNone() {
        return stopLoss.isEmpty() && takeProfit.isEmpty() && trailing.isEmpty()
                && maxBars.isEmpty();
    }
}
