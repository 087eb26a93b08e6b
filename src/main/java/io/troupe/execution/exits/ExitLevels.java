package io.troupe.execution.exits;

import io.troupe.model.orders.ExitRules;
import java.util.OptionalDouble;

/**
 * The prices at which a position is given up. Mutable: one object serves all instruments.
 *
 * <p>Of a long position entered at an average of E, whose best price since is B: it is sold at
 * {@code E·(1 − stopLoss)}, {@code E·(1 + takeProfit)} and {@code B·(1 − trailing)}. Those of a
 * short one are mirrored.
 */
public final class ExitLevels {
    /** Signed steps that give the position up: less what is held. 0 if nothing is. */
    public long quantity;
    /** The price of the stop loss; NaN if there is none. */
    public double stopLoss = Double.NaN;
    /** The price at which the profit is taken; NaN if it is not. */
    public double takeProfit = Double.NaN;
    /** Where the trailing stop stands; NaN if there is none. */
    public double trailing = Double.NaN;
    /** Whether the position has been held as long as it may, at the close that was asked for. */
    public boolean timeIsUp;

    /** Becomes those of a position as they stand at a bar's close. */
    public void of(ExitRules rules, EntryBook entries, int asset, int bar, long held) {
        set(rules, entries.averagePrice(asset), entries.bestPrice(asset), held);
        timeIsUp = held != 0 && rules.maxBars().isPresent()
                && entries.barsHeld(asset, bar) >= rules.maxBars().getAsInt();
    }

    /** Becomes those of a position that is entered at a price, without a rule of time. */
    public void ofEntry(ExitRules rules, double price, long held) {
        set(rules, price, price, held);
        timeIsUp = false;
    }

    private void set(ExitRules rules, double entry, double best, long held) {
        quantity = -held;
        double side = Long.signum(held);
        stopLoss = held == 0 ? Double.NaN : level(entry, -side, rules.stopLoss());
        takeProfit = held == 0 ? Double.NaN : level(entry, side, rules.takeProfit());
        trailing = held == 0 ? Double.NaN : level(best, -side, rules.trailing());
    }

    private static double level(double from, double side, OptionalDouble fraction) {
        return fraction.isPresent() ? from * (1 + side * fraction.getAsDouble()) : Double.NaN;
    }
}
