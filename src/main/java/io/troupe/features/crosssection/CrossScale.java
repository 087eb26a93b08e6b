package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import java.util.List;

/**
 * Values divided by the sum of their magnitudes, so that these sum to 1 in each group: weights of a
 * portfolio with a gross exposure of 1. All 0 stay 0.
 *
 * @param of what is scaled
 * @param members whose magnitudes are summed
 */
public record CrossScale(StreamingFeature of, Members members) implements CrossSectional {
    @Override
    public List<StreamingFeature> inputs() {
        return List.of(of);
    }

    @Override
    public RowTransform transform(int assets) {
        return (columns, count) -> {
            double gross = 0;
            for (int i = 0; i < count; i++) {
                gross += Math.abs(columns[0][i]);
            }
            for (int i = 0; i < count && gross > 0; i++) {
                columns[0][i] /= gross;
            }
        };
    }
}
