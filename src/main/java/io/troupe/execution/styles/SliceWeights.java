package io.troupe.execution.styles;

import io.troupe.execution.slippage.Liquidity;
import io.troupe.math.AlmgrenChriss;
import io.troupe.model.orders.OrderStyle.Sliced;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much of a quantity is to be traded in each of the bars after the close at which it was
 * decided, from bars up to that. Pure.
 *
 * <ul>
 * <li>VWAP: as the mean volume of the bar with the same number in its session, over the last 20
 * sessions that had ended. The numbers of the bars to come are counted on from the present one; a
 * session is taken to be as long as the longest of the 20.
 * <li>Almgren–Chriss: the trajectory of R. Almgren and N. Chriss, <em>Optimal execution of
 * portfolio transactions</em> (2000), without permanent impact; the temporary impact is linear,
 * {@code 0.142·σ·v/V} of the price at v units a bar, with the coefficient that R. Almgren, C.
 * Thum, E. Hauptmann and H. Li, <em>Direct estimation of equity market impact</em> (2005).
 * </ul>
 */
final class SliceWeights {
    private static final int SESSIONS = 20;
    private static final double TEMPORARY_IMPACT = 0.142;

    private final StyleTables tables;

    SliceWeights(StyleTables tables) {
        this.tables = tables;
    }

    /** The cumulative weights, one per bar; null if all bars have the same. */
    double @Nullable [] cumulative(Sliced style, int decidedAt, int asset) {
        double[] weights = switch (style.schedule()) {
            case VWAP -> byVolume(style.bars(), decidedAt, asset);
            case ALMGREN_CHRISS -> byRisk(style, decidedAt, asset);
            case TWAP, POV -> new double[0];
        };
        for (int bar = 1; bar < weights.length; bar++) {
            weights[bar] += weights[bar - 1];
        }
        return weights.length > 0 && weights[weights.length - 1] > 0 ? weights : null;
    }

    private double[] byRisk(Sliced style, int decidedAt, int asset) {
        int cell = decidedAt * tables.bars().assets() + asset;
        Liquidity liquidity = tables.liquidity();
        if (liquidity.meanVolumes().length == 0 || style.parameter() == 0) {
            return new double[0];
        }
        double volume = liquidity.meanVolumes()[cell];
        double move = liquidity.volatilities()[cell] * tables.bars().closes()[cell];
        if (!(volume > 0 && move > 0)) {
            return new double[0];
        }
        return new AlmgrenChriss(
                new AlmgrenChriss.Impact(move, 0, 0, TEMPORARY_IMPACT * move / volume),
                style.bars(), style.bars(), style.parameter()).trades(1);
    }

    private double[] byVolume(int bars, int decidedAt, int asset) {
        if (tables.volumes().length == 0) {
            return new double[0];
        }
        int first = firstOfSession(decidedAt, asset);
        boolean isOver = tables.sessionEnd(decidedAt, asset) == decidedAt;
        Profile profile = new Profile();
        int last = isOver ? decidedAt : first - 1;
        for (int session = 0; session < SESSIONS && last >= 0; session++) {
            int begin = firstOfSession(last, asset);
            profile.add(begin, last, asset);
            last = begin - 1;
        }
        return profile.next(isOver ? 0 : decidedAt - first + 1, bars);
    }

    private int firstOfSession(int bar, int asset) {
        int end = tables.sessionEnd(bar, asset);
        int first = bar;
        while (first > 0 && tables.sessionEnd(first - 1, asset) == end) {
            first--;
        }
        return first;
    }

    /** Volumes by the number of their bar in its session. */
    private final class Profile {
        private double[] sums = new double[0];
        private int[] counts = new int[0];

        void add(int begin, int last, int asset) {
            int length = last - begin + 1;
            if (length > sums.length) {
                sums = Arrays.copyOf(sums, length);
                counts = Arrays.copyOf(counts, length);
            }
            for (int number = 0; number < length; number++) {
                double volume = tables.volumes()[(begin + number) * tables.bars().assets()
                        + asset];
                sums[number] += volume > 0 ? volume : 0;
                counts[number]++;
            }
        }

        /** Means of so many bars from a number on; none where sessions have one bar. */
        double[] next(int from, int bars) {
            if (sums.length <= 1) {
                return new double[0];
            }
            double[] weights = new double[bars];
            int number = from;
            for (int bar = 0; bar < bars; bar++) {
                number = number < sums.length ? number : 0;
                weights[bar] = sums[number] / counts[number];
                number++;
            }
            return weights;
        }
    }
}
