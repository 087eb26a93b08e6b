package io.troupe.portfolio.optimizers.catalog;

import io.troupe.portfolio.optimizers.Distance;
import java.util.OptionalDouble;

/**
 * What an optimizer aims at.
 *
 * @param risk the largest risk per bar, for {@code max-return}; of variance its root
 * @param minimumReturn the least expected return per bar, for {@code min-risk}
 * @param distance to the target, for {@code nearest}
 */
public record Targets(OptionalDouble risk, OptionalDouble minimumReturn, Distance distance) {
    /** Neither risk nor return; distance in risk. */
    public static final Targets NONE = new Targets(OptionalDouble.empty(),
            OptionalDouble.empty(), Distance.COVARIANCE);
}
