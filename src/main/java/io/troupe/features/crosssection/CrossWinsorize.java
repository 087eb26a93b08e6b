package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import java.util.List;

/**
 * Values with the extremes drawn in: of n values in order, the lowest {@code ⌊n × lower⌋} are set
 * to the next one, and those after the first {@code ⌈n × upper⌉} to the last of these.
 *
 * @param of what is compared
 * @param lower share drawn in from below, in [0, 1); 0 for none
 * @param upper share kept from below, in (lower, 1]; 1 for all
 * @param members who is compared
 */
public record CrossWinsorize(StreamingFeature of, double lower, double upper, Members members)
        implements CrossSectional {
    /** Checks the shares. */
    public CrossWinsorize {
        if (!(lower >= 0 && lower < upper && upper <= 1)) {
            throw new IllegalArgumentException("shares must be 0 ≤ lower < upper ≤ 1, were "
                    + lower + " and " + upper);
        }
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
            double least = sorted.at((int) (count * lower));
            double most = sorted.at((int) Math.ceil(count * upper) - 1);
            for (int i = 0; i < count; i++) {
                values[i] = Math.min(Math.max(values[i], least), most);
            }
        };
    }
}
