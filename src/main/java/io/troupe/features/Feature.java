package io.troupe.features;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * A number per asset and bar that uses bars ≤ t. Implementations are records: two equal ones are
 * the same feature and are computed once.
 *
 * <p>Most are {@link SeriesFeature}s, which are told one bar after another and so cannot look
 * ahead. A feature that implements this interface directly is given the whole panel, and must take
 * care itself; {@code troupe check lookahead} finds those that do not.
 */
public interface Feature {
    /**
     * Computes the feature for every bar and asset of {@code data}, time-major ({@code bar × assets
     * + asset}); NaN until it is defined, and from the bar on in which the asset is delisted: a
     * {@link FeatureStore} makes it so where a feature does not. Deterministic, and
     * prefix-invariant: cutting later bars changes no earlier value.
     */
    double[] compute(MarketData data);

    /**
     * How many bars of an asset pass before its first defined value: 0 if the first bar has one.
     */
    int warmupBars();

    /**
     * After how many bars of an asset its values no longer depend on where the data began, but for
     * rounding. Equal to {@link #warmupBars()} unless the feature is recursive; {@link
     * BarCount#NEVER} if it never forgets, as a sum since the first bar.
     */
    default BarCount settlingBars() {
        return BarCount.of(warmupBars());
    }

    /** The columns it reads. Data that lacks one is refused when the feature is declared. */
    default Set<Field> needs() {
        return Set.of(Field.CLOSE);
    }
}
