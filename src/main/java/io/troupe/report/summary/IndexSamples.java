package io.troupe.report.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers the time-weighted index of every portfolio at a few bars that lie evenly: at each bar of
 * a distance that doubles, and every second sample is forgotten, whenever there are too many. So it
 * needs neither to know how many bars will come nor memory that grows with them. Not safe for use
 * by several threads.
 */
final class IndexSamples {
    /** Of how many bars an index is kept, and at least half as many. */
    static final int MOST = 64;

    private final double[] levels;
    private final List<float[]> samples = new ArrayList<>();
    private int distance = 1;
    private int bars;

    /** Those of so many portfolios. */
    IndexSamples(int portfolios) {
        levels = new double[portfolios];
        Arrays.fill(levels, 1);
    }

    /**
     * Takes a bar.
     *
     * @param values returns of all portfolios, as fractions, NaN where one has none
     */
    void endBar(double[] values) {
        for (int portfolio = 0; portfolio < levels.length; portfolio++) {
            if (!Double.isNaN(values[portfolio])) {
                levels[portfolio] *= 1 + values[portfolio];
            }
        }
        if (bars % distance == 0) {
            if (samples.size() == MOST) {
                thin();
            }
            if (bars % distance == 0) {
                samples.add(single());
            }
        }
        bars++;
    }

    /** The index of a portfolio at the bar that ended last. */
    double level(int portfolio) {
        return levels[portfolio];
    }

    private void thin() {
        List<float[]> kept = new ArrayList<>();
        for (int i = 0; i < samples.size(); i += 2) {
            kept.add(samples.get(i));
        }
        samples.clear();
        samples.addAll(kept);
        distance *= 2;
    }

    /** Half the memory; nobody sees the difference in a picture of a few characters. */
    private float[] single() {
        float[] row = new float[levels.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) levels[i];
        }
        return row;
    }

    /** What was gathered of each portfolio; they share what was gathered. */
    List<SampledIndex> all() {
        List<float[]> taken = List.copyOf(samples);
        double[] last = levels.clone();
        List<SampledIndex> all = new ArrayList<>();
        for (int portfolio = 0; portfolio < last.length; portfolio++) {
            all.add(new SampledIndex(taken, portfolio, distance, bars, last[portfolio]));
        }
        return all;
    }
}
