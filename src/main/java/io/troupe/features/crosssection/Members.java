package io.troupe.features.crosssection;

import io.troupe.features.StreamingFeature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which assets are compared, and with which others.
 *
 * @param mask an asset takes part where this is neither 0 nor NaN; null for all that can be
 *        traded
 * @param group assets with equal numbers are compared with one another, an asset without a number
 *        with none; null for all with all
 */
public record Members(@Nullable StreamingFeature mask, @Nullable StreamingFeature group) {
    /** All assets, with one another. */
    public static final Members ALL = new Members(null, null);

    /** Assets whose mask is neither 0 nor NaN. */
    public static Members where(StreamingFeature mask) {
        return new Members(mask, null);
    }

    /** The same assets, compared within groups. */
    public Members groupedBy(StreamingFeature numbers) {
        return new Members(mask, numbers);
    }

    /**
     * The same assets, compared within groups that never change.
     *
     * @param numbers the group of each asset
     */
    public Members groupedBy(List<Integer> numbers) {
        return new Members(mask, new FixedGroups(numbers));
    }
}
