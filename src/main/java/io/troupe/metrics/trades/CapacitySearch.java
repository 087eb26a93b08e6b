package io.troupe.metrics.trades;

import io.troupe.metrics.trades.Capacity.Bounded;
import io.troupe.metrics.trades.Capacity.Unbounded;
import io.troupe.metrics.trades.Capacity.Why;
import io.troupe.model.Money;
import java.util.Arrays;

/**
 * Finds the {@link Capacity} of portfolios by asking the models what their own fills would have
 * cost had they been k times as large, with k times the capital.
 *
 * <p>With the fills {@code qᵢ}, their costs {@code c(qᵢ)} and the capital {@code Vᵢ} at the close
 * before each, costs take {@code drag(k) = Σ c(k·qᵢ) / (k·Vᵢ)} of the returns of all bars together.
 * Before costs these were {@code G = Σ rₜ + drag(1)}, and the capacity is the mean capital times
 * the k beyond which {@code drag(k) > G/2}. Means, not products, so that halving the sum halves
 * the annual return.
 *
 * <p>Scaled fills are whole steps, at least one. Scales are doubled or halved until the drag is on
 * the other side of G/2, and bisected then. That needs the fills again, of which so many are kept
 * as a fixed amount of memory takes; costs
 * that are linear in size, or grow slower, need none.
 */
public final class CapacitySearch {
    private static final int MOST_FILLS = 1 << 20;
    private static final int FIRST_SIZE = 64;
    private static final int LARGER = 1000;
    /** What rounding to micros can add to a thousand costs of two parts. */
    private static final long ROUNDING = 2L * LARGER;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_DOUBLINGS = 60;
    private static final double LARGEST = 0x1p62;

    private final FillCosts costs;
    private final int mostFills;
    private final boolean[] hasTraded;
    private final boolean[] isConvex;
    private final boolean[] isCutOff;
    /** The last kept fill of each portfolio, below 0 without one; of each fill the one before. */
    private final int[] last;
    private int[] before = new int[FIRST_SIZE];
    private int[] bars = new int[FIRST_SIZE];
    private int[] assets = new int[FIRST_SIZE];
    private long[] quantities = new long[FIRST_SIZE];
    private double[] capitals = new double[FIRST_SIZE];
    private int kept;

    /** A search that knows no fill yet. */
    public CapacitySearch(int portfolios, FillCosts costs) {
        this(portfolios, costs, MOST_FILLS);
    }

    /** One that keeps so many fills and no more. */
    CapacitySearch(int portfolios, FillCosts costs, int mostFills) {
        this.costs = costs;
        this.mostFills = mostFills;
        hasTraded = new boolean[portfolios];
        isConvex = new boolean[portfolios];
        isCutOff = new boolean[portfolios];
        last = new int[portfolios];
        Arrays.fill(last, -1);
    }

    /**
     * There was a fill.
     *
     * @param quantity steps, signed, not 0
     * @param capital what the portfolio had at the close before, in currency; where that is not
     *        above 0 its return is none, and what the fill cost neither
     */
    public void fill(int portfolio, int bar, int asset, long quantity, double capital) {
        hasTraded[portfolio] = true;
        if (!(capital > 0)) {
            return;
        }
        isConvex[portfolio] |= growsFaster(bar, asset, quantity);
        if (kept == mostFills) {
            isCutOff[portfolio] = true;
            return;
        }
        if (kept == bars.length) {
            grow(Math.min(mostFills, 2 * kept));
        }
        before[kept] = last[portfolio];
        last[portfolio] = kept;
        bars[kept] = bar;
        assets[kept] = asset;
        quantities[kept] = quantity;
        capitals[kept] = capital;
        kept++;
    }

    private void grow(int size) {
        before = Arrays.copyOf(before, size);
        bars = Arrays.copyOf(bars, size);
        assets = Arrays.copyOf(assets, size);
        quantities = Arrays.copyOf(quantities, size);
        capitals = Arrays.copyOf(capitals, size);
    }

    /** Whether a thousand times the fill costs more than a thousand times as much. */
    private boolean growsFaster(int bar, int asset, long quantity) {
        if (Math.abs(quantity) > Long.MAX_VALUE / LARGER) {
            return false;
        }
        double one = asked(bar, asset, quantity);
        return asked(bar, asset, quantity * LARGER) > one * LARGER * (1 + CLOSE_ENOUGH)
                + ROUNDING;
    }

    /** What a fill costs; NaN where that does not fit, by which no comparison is true. */
    private double asked(int bar, int asset, long quantity) {
        try {
            return costs.micros(bar, asset, quantity);
        } catch (ArithmeticException _) {
            return Double.NaN;
        }
    }

    /**
     * What a portfolio's trading bears.
     *
     * @param returns the sum of its returns, costs taken off, of the bars after capital above 0
     * @param meanCapital the mean of what it had, in currency
     */
    public Capacity of(int portfolio, double returns, double meanCapital) {
        if (!hasTraded[portfolio]) {
            return new Unbounded(Why.NO_TRADES);
        }
        if (!isConvex[portfolio]) {
            return new Unbounded(Why.LINEAR);
        }
        if (isCutOff[portfolio]) {
            return new Unbounded(Why.TOO_MANY_FILLS);
        }
        double half = (returns + drag(portfolio, 1)) / 2;
        if (!(half > 0) || !(meanCapital > 0)) {
            return new Unbounded(Why.NO_RETURN);
        }
        return drag(portfolio, 1) > half ? below(portfolio, half, meanCapital)
                : above(portfolio, half, meanCapital);
    }

    private Capacity above(int portfolio, double half, double meanCapital) {
        double low = 1;
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            if (drag(portfolio, 2 * low) > half) {
                return between(portfolio, low, half, meanCapital);
            }
            low *= 2;
        }
        return new Unbounded(Why.NEVER);
    }

    private Capacity below(int portfolio, double half, double meanCapital) {
        double low = 1;
        for (int i = 0; i < MOST_DOUBLINGS; i++) {
            low /= 2;
            if (!(drag(portfolio, low) > half)) {
                return between(portfolio, low, half, meanCapital);
            }
        }
        return new Unbounded(Why.ALWAYS);
    }

    /** Somewhere between a scale and its double. */
    private Capacity between(int portfolio, double from, double half, double meanCapital) {
        double low = from;
        double high = 2 * from;
        while (high - low > CLOSE_ENOUGH * low) {
            double middle = (low + high) / 2;
            if (drag(portfolio, middle) > half) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Bounded(low * meanCapital, low);
    }

    /** What costs would take of the returns; NaN where they cannot be counted any more. */
    private double drag(int portfolio, double scale) {
        double micros = 0;
        for (int i = last[portfolio]; i >= 0; i = before[i]) {
            double quantity = Math.max(1, Math.rint(Math.abs(quantities[i]) * scale));
            if (!(quantity < LARGEST)) {
                return Double.NaN;
            }
            long scaled = Long.signum(quantities[i]) * (long) quantity;
            micros += asked(bars[i], assets[i], scaled) / (scale * capitals[i]);
        }
        return micros / Money.MICROS;
    }
}
