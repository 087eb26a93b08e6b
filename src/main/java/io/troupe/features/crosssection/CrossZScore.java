package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import io.troupe.math.Dispersion;
import java.util.Arrays;
import java.util.List;

/**
 * How many standard deviations each asset is from the mean of those it is compared with. The
 * deviation is of the whole, {@code sqrt(Σ(x − mean)² / n)}, and no sample's. NaN if all are equal
 * or there is but one.
 *
 * @param of what is compared
 * @param members who is compared
 */
public record CrossZScore(StreamingFeature of, Members members) implements CrossSectional {
    @Override
    public List<StreamingFeature> inputs() {
        return List.of(of);
    }

    @Override
    public RowTransform transform(int assets) {
        return (columns, count) -> {
            double[] values = columns[0];
            double mean = Spread.mean(values, count);
            double squares = Spread.products(values, mean, values, mean, count);
            if (Dispersion.isNone(squares, count, Math.abs(mean))) {
                Arrays.fill(values, 0, count, Double.NaN);
                return;
            }
            double deviation = Math.sqrt(squares / count);
            for (int i = 0; i < count; i++) {
                values[i] = (values[i] - mean) / deviation;
            }
        };
    }
}
