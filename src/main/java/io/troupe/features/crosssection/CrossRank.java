package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import java.util.List;

/**
 * The rank of each asset among those it is compared with; equal values share the mean of their
 * ranks.
 *
 * @param of what is ranked
 * @param order which end has rank 1
 * @param scale what ranks are written as
 * @param members who is compared
 */
public record CrossRank(StreamingFeature of, Order order, Scale scale, Members members)
        implements CrossSectional {
    /** Which value has the first rank. */
    public enum Order {
        /** The least. */
        ASCENDING,
        /** The greatest. */
        DESCENDING
    }

    /** What a rank r among n is written as. */
    public enum Scale {
        /** r, from 1 to n. */
        COUNT,
        /** r / n, above 0 and at most 1. */
        PERCENTILE,
        /** (r − 1) / (n − 1), from 0 to 1; ½ for a single asset. */
        UNIT
    }

    /** Ranks from 1 for the least value up, among all assets. */
    public static CrossRank of(StreamingFeature of) {
        return new CrossRank(of, Order.ASCENDING, Scale.COUNT, Members.ALL);
    }

    @Override
    public List<StreamingFeature> inputs() {
        return List.of(of);
    }

    @Override
    public RowTransform transform(int assets) {
        Sorted sorted = new Sorted(assets);
        return (columns, count) -> {
            double[] values = columns[0];
            sorted.take(values, count);
            for (int i = 0; i < count; i++) {
                int below = sorted.below(values[i]);
                int upTo = sorted.upTo(values[i], below);
                double rank = (below + 1 + upTo) * 0.5;
                values[i] = scaled(order == Order.ASCENDING ? rank : count + 1 - rank, count);
            }
        };
    }

    private double scaled(double rank, int count) {
        return switch (scale) {
            case COUNT -> rank;
            case PERCENTILE -> rank / count;
            case UNIT -> count == 1 ? 0.5 : (rank - 1) / (count - 1);
        };
    }
}
