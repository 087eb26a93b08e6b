package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import java.util.List;

/**
 * 1 for the assets with the greatest or least values, 0 for the others that are compared. Exactly
 * {@code count} are chosen, or all if there are fewer; of equal values at the edge, those of
 * earlier assets.
 *
 * @param of what is compared
 * @param end which end is chosen
 * @param count how many, ≥ 0, of each group
 * @param members who is compared
 */
public record CrossSelect(StreamingFeature of, End end, int count, Members members)
        implements CrossSectional {
    /** Which values are chosen. */
    public enum End {
        /** The greatest. */
        TOP,
        /** The least. */
        BOTTOM
    }

    /** Checks the number. */
    public CrossSelect {
        if (count < 0) {
            throw new IllegalArgumentException("count must be ≥ 0, was " + count);
        }
    }

    @Override
    public List<StreamingFeature> inputs() {
        return List.of(of);
    }

    @Override
    public RowTransform transform(int assets) {
        Sorted sorted = new Sorted(assets);
        double sign = end == End.TOP ? -1 : 1;
        return (columns, size) -> {
            double[] values = columns[0];
            for (int i = 0; i < size; i++) {
                values[i] *= sign;
            }
            sorted.take(values, size);
            choose(values, size, sorted);
        };
    }

    /** The least values. */
    private void choose(double[] values, int size, Sorted sorted) {
        int chosen = Math.min(count, size);
        double last = chosen == 0 ? Double.NaN : sorted.at(chosen - 1);
        int ties = chosen == 0 ? 0 : chosen - sorted.below(last);
        for (int i = 0; i < size; i++) {
            boolean isTie = values[i] == last && ties > 0;
            ties -= isTie ? 1 : 0;
            values[i] = values[i] < last || isTie ? 1 : 0;
        }
    }
}
