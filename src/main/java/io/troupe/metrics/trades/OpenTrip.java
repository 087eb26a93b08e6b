package io.troupe.metrics.trades;

import io.troupe.model.Money;
import org.jspecify.annotations.Nullable;

/** A round trip, or one lot of it, in the making. Belongs to a {@link TripBook}. */
final class OpenTrip {
    /** The lot that was opened after this one, of the same holding. */
    private @Nullable OpenTrip next;
    private final int portfolio;
    private final int asset;
    private final int openedBar;
    private final boolean isLong;
    private long steps;
    private long largestSteps;
    /** Received less paid so far. */
    private long cashMicros;
    private long feeMicros;
    private long slippageMicros;
    private long flowMicros;
    /** What the steps held have cost, at average cost. */
    private long costMicros;
    private long largestCostMicros;
    private double enteredSteps;
    private double enteredAtPrices;
    private double leftSteps;
    private double leftAtPrices;
    private double adverse;
    private double favourable;
    /** The last bar whose prices were looked at. */
    private int seenBar;
    /** Whether the close of that bar is still to be looked at. */
    private boolean awaitsClose;

    /**
     * A trip without anything yet.
     *
     * @param seenBar the last bar whose prices were before it
     */
    OpenTrip(int portfolio, int asset, int openedBar, boolean isLong, int seenBar) {
        this.portfolio = portfolio;
        this.asset = asset;
        this.openedBar = openedBar;
        this.isLong = isLong;
        this.seenBar = seenBar;
    }

    @Nullable
    OpenTrip next() {
        return next;
    }

    void setNext(OpenTrip later) {
        next = later;
    }

    /** Signed. */
    long steps() {
        return steps;
    }

    /**
     * Trades, not beyond zero.
     *
     * @param pointValue what a step is worth per point of price, 0 if that is not known
     * @param awaits whether the bar's close comes after the trade
     */
    void trade(Portion portion, double pointValue, boolean awaits) {
        long quantity = portion.steps();
        long notional = portion.notionalMicros();
        double atPrices = pointValue > 0 ? Math.abs(Money.amount(notional)) / pointValue
                : Double.NaN;
        if (quantity > 0 == isLong) {
            enteredSteps += Math.abs((double) quantity);
            enteredAtPrices += atPrices;
            costMicros = Math.addExact(costMicros, Math.abs(notional));
            largestCostMicros = Math.max(largestCostMicros, costMicros);
        } else {
            leftSteps += Math.abs((double) quantity);
            leftAtPrices += atPrices;
            costMicros -= Portion.share(costMicros, Math.negateExact(quantity), steps);
        }
        steps = Math.addExact(steps, quantity);
        largestSteps = Math.max(largestSteps, Math.abs(steps));
        cashMicros = Math.subtractExact(cashMicros,
                Math.addExact(notional, portion.feeMicros()));
        feeMicros = Math.addExact(feeMicros, portion.feeMicros());
        slippageMicros = Math.addExact(slippageMicros, portion.slippageMicros());
        awaitsClose = awaits;
    }

    /** Cash that came (positive) or went without a trade. */
    void receive(long micros) {
        cashMicros = Math.addExact(cashMicros, micros);
        flowMicros = Math.addExact(flowMicros, micros);
    }

    /**
     * What was held becomes another number of steps of the same sign; all that was counted in steps
     * is counted in the new ones.
     */
    void become(long newSteps) {
        double factor = (double) newSteps / steps;
        enteredSteps *= factor;
        leftSteps *= factor;
        largestSteps = Math.max(Math.round(largestSteps * factor), Math.abs(newSteps));
        steps = newSteps;
    }

    /** Takes some of the steps, of its sign and fewer than all, out as a trip of their own. */
    OpenTrip split(long quantity) {
        OpenTrip part = new OpenTrip(portfolio, asset, openedBar, isLong, seenBar);
        part.cashMicros = Portion.share(cashMicros, quantity, steps);
        part.feeMicros = Portion.share(feeMicros, quantity, steps);
        part.slippageMicros = Portion.share(slippageMicros, quantity, steps);
        part.flowMicros = Portion.share(flowMicros, quantity, steps);
        part.costMicros = Portion.share(costMicros, quantity, steps);
        part.largestCostMicros = Portion.share(largestCostMicros, quantity, steps);
        part.largestSteps = Portion.share(largestSteps, quantity, steps);
        double fraction = (double) quantity / steps;
        part.enteredSteps = enteredSteps * fraction;
        part.enteredAtPrices = enteredAtPrices * fraction;
        part.adverse = adverse * fraction;
        part.favourable = favourable * fraction;
        part.steps = quantity;
        part.awaitsClose = awaitsClose;
        add(part, -1);
        steps -= quantity;
        return part;
    }

    /** Takes in what a lot has that has no steps any more. */
    void absorb(OpenTrip other) {
        add(other, 1);
    }

    private void add(OpenTrip other, int sign) {
        cashMicros = Math.addExact(cashMicros, sign * other.cashMicros);
        feeMicros = Math.addExact(feeMicros, sign * other.feeMicros);
        slippageMicros = Math.addExact(slippageMicros, sign * other.slippageMicros);
        flowMicros = Math.addExact(flowMicros, sign * other.flowMicros);
        costMicros = Math.addExact(costMicros, sign * other.costMicros);
        largestCostMicros = Math.addExact(largestCostMicros, sign * other.largestCostMicros);
        largestSteps = Math.addExact(largestSteps, sign * other.largestSteps);
        enteredSteps += sign * other.enteredSteps;
        enteredAtPrices += sign * other.enteredAtPrices;
        adverse += sign * other.adverse;
        favourable += sign * other.favourable;
    }

    /**
     * Looks at the prices of all bars up to one, with what is held now.
     *
     * @param lastBar the last of them, included
     * @param now the bar under way
     */
    void look(int lastBar, int now, StepPrices prices) {
        if (awaitsClose && seenBar < now) {
            consider(prices.close(seenBar, asset));
            awaitsClose = false;
        }
        if (lastBar > seenBar) {
            consider(prices.lowest(asset, seenBar + 1, lastBar));
            consider(prices.highest(asset, seenBar + 1, lastBar));
            seenBar = lastBar;
        }
    }

    private void consider(double stepValue) {
        reach(Money.amount(cashMicros) + steps * stepValue);
    }

    private void reach(double profit) {
        adverse = Math.min(adverse, profit);
        favourable = Math.max(favourable, profit);
    }

    /** The trip as it ended, with nothing held any more. */
    RoundTrip closed(int bar, ExitReason reason) {
        return trip(bar, 0, reason);
    }

    /** The trip as it stands at a bar's close. */
    RoundTrip open(int bar, StepPrices prices) {
        return trip(bar, Money.micros(steps * prices.close(bar, asset)), ExitReason.END);
    }

    private RoundTrip trip(int bar, long openMicros, ExitReason reason) {
        long profit = Math.addExact(cashMicros, openMicros);
        reach(Money.amount(profit));
        return new RoundTrip(portfolio, asset,
                new RoundTrip.Span(openedBar, bar, reason == ExitReason.END),
                new RoundTrip.Size(isLong, largestSteps, enteredAtPrices / enteredSteps,
                        leftAtPrices / leftSteps),
                new RoundTrip.Earnings(profit, openMicros, feeMicros, slippageMicros, flowMicros,
                        largestCostMicros),
                new RoundTrip.Excursion(adverse, favourable), reason);
    }
}
