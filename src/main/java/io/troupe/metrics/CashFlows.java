package io.troupe.metrics;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.util.FastMath;

/**
 * What investors put into a portfolio (positive) and had of it (negative), by bars: its capital,
 * its transfers and, as if it were taken out then, its value at the last close. One amount a bar,
 * none of them 0.
 */
final class CashFlows {
    /** Growth over the whole span, as a logarithm, within which a rate is looked for first. */
    private static final double FIRST_REACH = 1.0 / 64;
    /** Growth of one bar, as a logarithm, beyond which nobody looks: {@code e^32}. */
    private static final double LAST_REACH = 32;
    private static final double RELATIVE_ACCURACY = 1e-14;
    private static final double VALUE_ACCURACY = 1e-17;
    private static final int ORDER = 5;
    private static final int MOST_EVALUATIONS = 1_000;
    /** Bars from one flow to the next: a month of days, mostly. */
    private static final int COMMON_GAPS = 64;
    private static final double ROUGHNESS = 0x1p-48;

    private final int[] bars;
    private final double[] amounts;
    private final int count;
    /** Their sum, exact before it was rounded: what was lost, negative if it was gained. */
    private final double net;
    private final boolean hasRest;

    private CashFlows(int[] bars, double[] amounts, int count, double net, boolean hasRest) {
        this.bars = bars;
        this.amounts = amounts;
        this.count = count;
        this.net = net;
        this.hasRest = hasRest;
    }

    /**
     * The flows of an account.
     *
     * @param lastBar the bar of the last close; what was transferred after it is left out
     */
    static CashFlows of(TrackRecord.Account account, int lastBar) {
        DatedTransfers transfers = account.transfers();
        int[] bars = new int[transfers.count() + 2];
        double[] amounts = new double[bars.length];
        int count = 0;
        long total = account.capitalMicros();
        long here = total;
        int bar = 0;
        for (int i = 0; i < transfers.count() && transfers.bar(i) < lastBar; i++) {
            if (transfers.bar(i) != bar) {
                bars[count] = bar;
                amounts[count] = here;
                count += here == 0 ? 0 : 1;
                here = 0;
                bar = transfers.bar(i);
            }
            here = Math.addExact(here, transfers.micros(i));
            total = Math.addExact(total, transfers.micros(i));
        }
        bars[count] = bar;
        amounts[count] = here;
        count += here == 0 ? 0 : 1;
        BigDecimal rest = account.finalEquity().movePointRight(6);
        boolean hasRest = rest.signum() != 0;
        if (hasRest) {
            bars[count] = lastBar;
            amounts[count++] = -rest.doubleValue();
        }
        return new CashFlows(bars, amounts, count,
                BigDecimal.valueOf(total).subtract(rest).doubleValue(), hasRest);
    }

    /** Whether nothing is left of what was put in, and nothing of it was ever taken out. */
    boolean isLost() {
        return !hasRest && count > 0 && amounts[0] > 0 && !changesSign();
    }

    /** Whether something was put in before anything was taken out. */
    boolean beginsWithCapital() {
        return count > 0 && amounts[0] > 0;
    }

    private boolean changesSign() {
        for (int i = 1; i < count; i++) {
            if (amounts[i] > 0 != amounts[0] > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The logarithm of the growth of a bar at which these flows are worth nothing together; empty
     * if there is none, or if they do not begin with capital.
     *
     * <p>It is looked for from 0 outwards, on both sides, in steps that double from 1/64 over the
     * whole span until they reach 32 in a single bar; in the first step where the worth changes its
     * sign {@link BracketingNthOrderBrentSolver} solves for it. Of one step the side of the profit
     * is looked at first. Flows of which the signs change once have one such growth at the most
     * (Descartes), and the order does not matter.
     */
    OptionalDouble logGrowth() {
        if (count == 0 || amounts[0] < 0 || !changesSign()) {
            return OptionalDouble.empty();
        }
        if (net == 0) {
            return OptionalDouble.of(0);
        }
        int span = bars[count - 1] - bars[0];
        if (count == 2) {
            return OptionalDouble.of(FastMath.log(-amounts[1] / amounts[0]) / span);
        }
        boolean before = net > 0;
        double side = before ? -1 : 1;
        double near = 0;
        for (double far = FIRST_REACH / span; near < LAST_REACH; far *= 2) {
            if (isWorthMore(side * far) != before) {
                return OptionalDouble.of(solved(side * near, side * far, span));
            }
            if (isWorthMore(-side * far) != before) {
                return OptionalDouble.of(solved(-side * near, -side * far, span));
            }
            near = far;
        }
        return OptionalDouble.empty();
    }

    /**
     * Whether {@link #worth} is above 0. Powers are multiplied up from one flow to the next, which
     * takes a small part of the time and tells the same unless the worth is next to nothing beside
     * the flows: either way is off by less than {@code 4·n·2⁻⁵²} of the sum of their amounts.
     */
    private boolean isWorthMore(double logGrowth) {
        boolean fromLast = logGrowth > 0;
        double[] powers = new double[COMMON_GAPS];
        double rough = 0;
        double sum = 0;
        for (int step = 0; step < count; step++) {
            int i = fromLast ? count - 1 - step : step;
            int from = step == 0 ? i : fromLast ? i + 1 : i - 1;
            rough = amounts[i] + rough * power(-Math.abs(logGrowth), Math.abs(bars[i] - bars[from]),
                    powers);
            sum += Math.abs(amounts[i]);
        }
        return Math.abs(rough) > ROUGHNESS * count * sum ? rough > 0 : worth(logGrowth) > 0;
    }

    /** {@code e^(logGrowth · gap)}; of gaps that come again and again it is looked up. */
    private static double power(double logGrowth, int gap, double[] powers) {
        if (gap >= powers.length) {
            return FastMath.exp(logGrowth * gap);
        }
        if (powers[gap] == 0) {
            powers[gap] = FastMath.exp(logGrowth * gap);
        }
        return powers[gap];
    }

    private double solved(double near, double far, int span) {
        return new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, RELATIVE_ACCURACY / span,
                VALUE_ACCURACY, ORDER).solve(MOST_EVALUATIONS, this::worth, Math.min(near, far),
                        Math.max(near, far));
    }

    /**
     * What the flows are worth together at a growth: at the first one's time if they grow, at the
     * last one's if they shrink, so that no power is beyond the range of numbers. Written as
     * {@code Σ a·(e^x − 1) + Σ a}, which loses nothing where x is small.
     */
    private double worth(double logGrowth) {
        int when = logGrowth > 0 ? bars[0] : bars[count - 1];
        double worth = net;
        for (int i = 0; i < count; i++) {
            worth += amounts[i] * FastMath.expm1(logGrowth * (when - bars[i]));
        }
        return worth;
    }
}
