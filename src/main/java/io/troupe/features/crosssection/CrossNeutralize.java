package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import io.troupe.math.Dispersion;
import java.util.List;

/**
 * What of each value the assets' exposures do not explain: the residual {@code x − a − b·exposure}
 * of the least-squares line through those compared. It has mean 0 and no correlation with the
 * exposure. Where all exposures are equal, the distance from the mean. An asset without an exposure
 * does not take part.
 *
 * @param of what is explained
 * @param exposure what it is explained by, such as beta or the logarithm of size
 * @param members who is compared
 */
public record CrossNeutralize(StreamingFeature of, StreamingFeature exposure, Members members)
        implements CrossSectional {
    @Override
    public List<StreamingFeature> inputs() {
        return List.of(of, exposure);
    }

    @Override
    public RowTransform transform(int assets) {
        return (columns, count) -> {
            double[] values = columns[0];
            double[] exposures = columns[1];
            double mean = Spread.mean(values, count);
            double exposed = Spread.mean(exposures, count);
            double squares = Spread.products(exposures, exposed, exposures, exposed, count);
            double slope = Dispersion.isNone(squares, count, Math.abs(exposed)) ? 0
                    : Spread.products(values, mean, exposures, exposed, count) / squares;
            for (int i = 0; i < count; i++) {
                values[i] = values[i] - mean - slope * (exposures[i] - exposed);
            }
        };
    }
}
