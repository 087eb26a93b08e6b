package io.troupe.execution.margin;

import io.troupe.math.Ties;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A portfolio is worth less than its positions require: what must be traded so that it is worth
 * what they require and a buffer beyond, at the prices of the close at which it is judged.
 *
 * @param equity what it is worth
 * @param trades signed steps to be traded by asset; against each position, never beyond it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record MarginCall(double equity, long[] trades) {
    /**
     * A portfolio at a close.
     *
     * @param equity its value
     * @param steps held by asset
     * @param stepValues what a step is worth
     * @param lotSteps steps in a lot
     * @param profits what each open position has gained, in units of currency
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Portfolio(double equity, long[] steps, double[] stepValues, long[] lotSteps,
            double[] profits) {}

    /**
     * Judges a portfolio: empty if it has what its positions require. Without anything left, all
     * of them go. Otherwise either all are reduced by the least common fraction, or one after the
     * other, that which lost most first; in whole lots, rather more than less.
     */
    public static Optional<MarginCall> of(MarginRules rules, Portfolio of) {
        if (!rules.calls()) {
            return Optional.empty();
        }
        double required = rules.rates().maintenance(of.steps(), of.stepValues());
        if (!isDue(of.equity(), required)) {
            return Optional.empty();
        }
        double kept = of.equity() <= 0 ? 0 : of.equity() / (1 + rules.buffer());
        long[] trades = rules.liquidate() == CallOrder.PRO_RATA || kept == 0
                ? proRata(of, 1 - kept / required)
                : losersFirst(rules.rates(), of, required, kept);
        return Optional.of(new MarginCall(of.equity(), trades));
    }

    /** Whether a portfolio that is worth so much has less than its positions require. */
    public static boolean isDue(double equity, double required) {
        return required != 0 && Ties.isBelow(equity, required);
    }

    private static long[] proRata(Portfolio of, double fraction) {
        long[] trades = new long[of.steps().length];
        for (int asset = 0; asset < trades.length; asset++) {
            trades[asset] = against(of, asset, Math.abs(of.steps()[asset]) * fraction);
        }
        return trades;
    }

    /** Ties by asset, so that the same portfolio always sells the same. */
    private static long[] losersFirst(MarginRates rates, Portfolio of, double required,
            double kept) {
        long[] trades = new long[of.steps().length];
        double now = required;
        int[] order = IntStream.range(0, trades.length).boxed()
                .sorted(Comparator.comparingDouble((Integer asset) -> of.profits()[asset])
                        .thenComparingInt(asset -> asset))
                .mapToInt(Integer::intValue).toArray();
        for (int asset : order) {
            double perStep = rates.maintenance(asset,
                    Long.signum(of.steps()[asset]) * of.stepValues()[asset]);
            if (Ties.isAbove(now, kept) && perStep > 0) {
                trades[asset] = against(of, asset, (now - kept) / perStep);
                now -= Math.abs(trades[asset]) * perStep;
            }
        }
        return trades;
    }

    /** So many steps against a position, up to the next lot, but not beyond the position. */
    private static long against(Portfolio of, int asset, double steps) {
        long held = of.steps()[asset];
        double lots = Ties.truncate(steps / of.lotSteps()[asset]);
        if (Ties.isAbove(steps / of.lotSteps()[asset], lots)) {
            lots++;
        }
        double most = Math.min((double) Math.abs(held), lots * of.lotSteps()[asset]);
        return -Long.signum(held) * (long) most;
    }
}
