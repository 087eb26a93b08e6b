package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import java.util.List;

/**
 * The bin of each asset, from 0 for the least values to {@code bins − 1}: how many of the edges
 * between bins are below its value. Edge k is the quantile at {@code k / bins}, by linear
 * interpolation between the values in order; a value on an edge belongs below it. Equal values
 * share a bin, so bins may be of unequal size or empty.
 *
 * @param of what is compared
 * @param bins how many, ≥ 1
 * @param members who is compared
 */
public record CrossQuantile(StreamingFeature of, int bins, Members members)
        implements CrossSectional {
    /** Checks the number of bins. */
    public CrossQuantile {
        if (bins < 1) {
            throw new IllegalArgumentException("bins must be ≥ 1, was " + bins);
        }
    }

    @Override
    public List<StreamingFeature> inputs() {
        return List.of(of);
    }

    @Override
    public RowTransform transform(int assets) {
        Sorted sorted = new Sorted(assets);
        double[] edges = new double[bins - 1];
        return (columns, count) -> {
            double[] values = columns[0];
            sorted.take(values, count);
            for (int k = 1; k < bins; k++) {
                edges[k - 1] = edge(sorted, count, k);
            }
            for (int i = 0; i < count; i++) {
                values[i] = Sorted.below(edges, edges.length, values[i]);
            }
        };
    }

    /** The place of an edge is a fraction of whole numbers: it hits a value exactly if it does. */
    private double edge(Sorted sorted, int count, int k) {
        long place = (long) (count - 1) * k;
        int before = (int) (place / bins);
        double value = sorted.at(before);
        long rest = place % bins;
        return rest == 0 ? value
                : value + (sorted.at(before + 1) - value) * ((double) rest / bins);
    }
}
