package io.troupe.execution.margin;

/**
 * What is left of a portfolio's buying power while its working orders are gone through in the order
 * of their ids: each reserves the most that it can cost. Mutable, owned by one thread.
 */
public final class OrderFunds {
    private final MarginRules rules;
    private double left;

    /** Funds of a portfolio of some rules. */
    public OrderFunds(MarginRules rules) {
        this.rules = rules;
    }

    /** The most that a part of an order can cost, in units of currency; grows with the steps. */
    public interface WorstCost {
        /**
         * Of so many steps.
         *
         * @param steps > 0
         */
        double of(long steps);
    }

    /**
     * Begins with what is free.
     *
     * @param cash in units of currency
     * @param equity likewise
     * @param required what the positions require initially
     */
    public void begin(double cash, double equity, double required) {
        left = rules.buyingPower() == BuyingPower.CASH ? cash : equity - required;
    }

    /**
     * How many steps of the part of an order that increases a position there are funds for; what
     * they can cost is reserved.
     *
     * @param isShort whether it goes, or goes further, short
     * @param steps that increase it, ≥ 0
     * @param lotSteps what is not all of it is whole lots of so many
     * @param value the most that they can cost at the price, in units of currency
     * @param required what each unit of that value requires initially: 1 for cash
     * @param fee the most commission
     */
    public long take(boolean isShort, long steps, long lotSteps, WorstCost value, double required,
            WorstCost fee) {
        if (steps == 0 || rules.buyingPower() == BuyingPower.NONE) {
            return steps;
        }
        boolean cash = rules.buyingPower() == BuyingPower.CASH;
        if (cash && isShort) {
            return 0;
        }
        double share = cash ? 1 : required;
        WorstCost cost = count -> value.of(count) * share + fee.of(count);
        long fits = cost.of(steps) <= left ? steps : most(steps, lotSteps, cost);
        long taken = fits == steps || rules.onUnaffordable() == Unaffordable.CUT ? fits : 0;
        if (taken > 0) {
            left -= cost.of(taken);
        }
        return taken;
    }

    /** The largest whole lots below all of it that there are funds for. */
    private long most(long steps, long lotSteps, WorstCost cost) {
        long low = 0;
        long high = (steps - 1) / lotSteps;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (cost.of(middle * lotSteps) <= left) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? 0 : low * lotSteps;
    }
}
