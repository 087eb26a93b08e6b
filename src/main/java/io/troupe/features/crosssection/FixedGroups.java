package io.troupe.features.crosssection;

import io.troupe.features.FeatureStream;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import java.util.List;

/**
 * The group of each asset, such as its sector, at every bar until it is delisted.
 *
 * @param numbers one per asset
 */
public record FixedGroups(List<Integer> numbers) implements StreamingFeature {
    /** Keeps the numbers. */
    public FixedGroups {
        numbers = List.copyOf(numbers);
    }

    @Override
    public FeatureStream stream(PanelShape shape) {
        if (numbers.size() != shape.assets()) {
            throw new IllegalArgumentException("there must be a group for each of "
                    + shape.assets() + " assets, were " + numbers.size());
        }
        double[] groups = numbers.stream().mapToDouble(Integer::doubleValue).toArray();
        return (row, values) -> {
            for (int asset = 0; asset < groups.length; asset++) {
                values[asset] = row.isDelisted(asset) ? Double.NaN : groups[asset];
            }
        };
    }

    @Override
    public int warmupBars() {
        return 0;
    }
}
