package io.troupe.report.charts;

import java.util.BitSet;
import java.util.List;

/**
 * Which bars of long series are drawn: the first, the last, and of each of equal buckets between
 * them those where a series is lowest and highest, so that no extreme is lost. A bucket in which a
 * series has nothing but gaps keeps a gap.
 */
public final class Thinning {
    /** No series is drawn with more points. */
    public static final int MOST_POINTS = 2000;

    private Thinning() {}

    /**
     * The bars kept of several series together, in order, at most so many; all where there are no
     * more. Where there are more series than
     * half that number, only the first decide.
     *
     * @param series of one length
     * @param most at least 4
     */
    public static int[] kept(List<Values> series, int most) {
        int bars = series.isEmpty() ? 0 : series.getFirst().count();
        BitSet kept = new BitSet(bars);
        if (bars <= most) {
            kept.set(0, bars);
            return kept.stream().toArray();
        }
        List<Values> deciding = series.subList(0, Math.min(series.size(), (most - 2) / 2));
        int buckets = (most - 2) / (2 * deciding.size());
        kept.set(0);
        kept.set(bars - 1);
        for (int bucket = 0; bucket < buckets; bucket++) {
            int from = edge(bucket, buckets, bars);
            int to = edge(bucket + 1, buckets, bars);
            for (Values each : deciding) {
                keepExtremes(each, from, to, kept);
            }
        }
        return kept.stream().toArray();
    }

    private static int edge(int bucket, int buckets, int bars) {
        return 1 + (int) ((long) bucket * (bars - 2) / buckets);
    }

    private static void keepExtremes(Values series, int from, int to, BitSet kept) {
        int lowest = from;
        int highest = from;
        for (int bar = from + 1; bar < to; bar++) {
            double value = series.at(bar);
            // Written so that the first number takes the place of a gap.
            if (!(value >= series.at(lowest)) && !Double.isNaN(value)) {
                lowest = bar;
            }
            if (!(value <= series.at(highest)) && !Double.isNaN(value)) {
                highest = bar;
            }
        }
        kept.set(lowest);
        kept.set(highest);
    }
}
