package io.troupe.math.optim;

import java.util.List;
import java.util.Optional;

/**
 * The vectors that meet all of some conditions. Immutable, but for arrays that were handed over and
 * are never written again.
 *
 * @param bounds of each variable
 * @param linear conditions, equations among them
 * @param absolute conditions on distances
 * @param quadratic conditions on distances in a metric
 * @param choice conditions that are not convex, if there are any
 */
public record FeasibleSet(Bounds bounds, List<LinearRow> linear, List<AbsoluteRow> absolute,
        List<QuadraticRow> quadratic, Optional<Choice> choice) {
    /** Copies the lists. */
    public FeasibleSet {
        linear = List.copyOf(linear);
        absolute = List.copyOf(absolute);
        quadratic = List.copyOf(quadratic);
    }

    /** Bounds and linear conditions only. */
    public static FeasibleSet of(Bounds bounds, LinearRow... linear) {
        return new FeasibleSet(bounds, List.of(linear), List.of(), List.of(), Optional.empty());
    }

    /** How many variables there are. */
    public int variables() {
        return bounds.lower().length;
    }
}
