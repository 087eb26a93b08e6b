package io.troupe.data.restated;

import io.troupe.data.Field;
import io.troupe.data.MarketData;

/**
 * What one factor may be by which some prices were multiplied, as far as rounding lets it be told:
 * a price {@code p} that is given to {@code u} stands for anything in {@code p ± u/2}, so prices
 * {@code a} and {@code b} of a bar before and after leave {@code (b ∓ u/2) / (a ± u/2)}, and all
 * bars together what is common to these. Empty where no one factor does.
 *
 * @param low the least factor
 * @param high the largest
 */
record FactorRange(double low, double high) {
    /** Vendors give at least cents; whole numbers happen to be. */
    private static final int FEWEST_PLACES = 2;
    /** Prices of more places than are told apart have the precision of a float. */
    private static final double FLOAT = 1e-7;
    private static final FactorRange ANY = new FactorRange(0, Double.POSITIVE_INFINITY);

    /**
     * The range of an asset's last bars.
     *
     * @param before the prices as they were
     * @param now the prices as they are
     * @param bar the last bar to look at
     * @param most how many bars in which the asset traded are looked at
     */
    static FactorRange of(PricePanel before, MarketData now, int asset, int bar, int most) {
        double[] then = new double[bar + 1];
        double[] today = new double[now.bars()];
        now.copy(Field.CLOSE, asset, today);
        int first = bar + 1;
        for (int left = most; left > 0 && first > 0; first--) {
            then[first - 1] = before.close(first - 1, asset);
            left -= Double.isNaN(then[first - 1]) ? 0 : 1;
        }
        int thenPlaces = PriceCode.places(then, first, bar + 1 - first);
        int todayPlaces = PriceCode.places(today, first, bar + 1 - first);
        FactorRange range = ANY;
        for (int at = first; at <= bar; at++) {
            if (!Double.isNaN(then[at])) {
                double thenHalf = half(then[at], thenPlaces);
                double todayHalf = half(today[at], todayPlaces);
                range = range.and((today[at] - todayHalf) / (then[at] + thenHalf),
                        (today[at] + todayHalf) / (then[at] - thenHalf));
            }
        }
        return range;
    }

    /** Half of what the last place of a price stands for, and what a double leaves open. */
    private static double half(double price, int places) {
        return places > PriceCode.MOST ? FLOAT * price
                : 0.5 / PriceCode.POWERS[Math.max(FEWEST_PLACES, places)] + 1e-12 * price;
    }

    private FactorRange and(double otherLow, double otherHigh) {
        return new FactorRange(Math.max(low, otherLow), Math.min(high, otherHigh));
    }

    /** Whether no one factor does; a missing price leaves none. */
    boolean isEmpty() {
        return !(low <= high) || !(low > 0);
    }

    boolean contains(double factor) {
        return low <= factor && factor <= high;
    }

    /** How far apart its ends are, relative to the lower. */
    double width() {
        return high / low - 1;
    }
}
