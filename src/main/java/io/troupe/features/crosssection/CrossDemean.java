package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import java.util.List;

/**
 * How far each asset is from the mean of those it is compared with. Exactly 0 if all are equal.
 *
 * @param of what is compared
 * @param members who is compared
 */
public record CrossDemean(StreamingFeature of, Members members) implements CrossSectional {
    @Override
    public List<StreamingFeature> inputs() {
        return List.of(of);
    }

    @Override
    public RowTransform transform(int assets) {
        return (columns, count) -> {
            double mean = Spread.mean(columns[0], count);
            for (int i = 0; i < count; i++) {
                columns[0][i] -= mean;
            }
        };
    }
}
