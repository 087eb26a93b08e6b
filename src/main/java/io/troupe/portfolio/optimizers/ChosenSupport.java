package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.Choice;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuadraticMinimizer;
import java.util.Optional;

/**
 * Which assets may have a weight, where conditions let few have one and a convex program cannot
 * choose: those of the allowed portfolio nearest to the best without the choice. What is best of
 * them is good, and not proven to be the best of all.
 */
final class ChosenSupport {
    private static final double ROUNDING = 1e-9;

    private ChosenSupport() {}

    static FeasibleSet without(FeasibleSet set) {
        return new FeasibleSet(set.bounds(), set.linear(), set.absolute(), set.quadratic(),
                Optional.empty());
    }

    /** The portfolio that meets all conditions and is nearest to weights. */
    static Minimum nearest(FeasibleSet set, double[] weights) {
        return QuadraticMinimizer.minimize(Algebra.diagonal(weights.length, 1),
                Algebra.scaled(-1, weights), set);
    }

    /** The conditions without the choice, for the assets and sides that are chosen. */
    static FeasibleSet of(FeasibleSet set, double[] chosen) {
        Choice choice = set.choice().orElseThrow();
        Bounds old = set.bounds();
        double[] lower = old.lower().clone();
        double[] upper = old.upper().clone();
        int[] lowerSource = old.lowerSource().clone();
        int[] upperSource = old.upperSource().clone();
        for (int i = 0; i < chosen.length; i++) {
            boolean isOut = Math.abs(chosen[i]) <= ROUNDING;
            if (isOut || (chosen[i] > 0 && choice.least()[i] > lower[i])) {
                lower[i] = isOut ? 0 : choice.least()[i];
                lowerSource[i] = isOut ? choice.mostSource() : choice.leastSource()[i];
            }
            if (isOut || (chosen[i] < 0 && -choice.least()[i] < upper[i])) {
                upper[i] = isOut ? 0 : -choice.least()[i];
                upperSource[i] = isOut ? choice.mostSource() : choice.leastSource()[i];
            }
        }
        return new FeasibleSet(new Bounds(lower, upper, lowerSource, upperSource), set.linear(),
                set.absolute(), set.quadratic(), Optional.empty());
    }
}
