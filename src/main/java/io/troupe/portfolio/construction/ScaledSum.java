package io.troupe.portfolio.construction;

import io.troupe.math.Ties;
import java.util.Optional;

/**
 * Makes the fund hold another portfolio than the sum of what its strategies want: so many times as
 * much of everything. What it adds or takes away is wanted by the sleeve {@code overlay}; the
 * strategies are not told and their records do not change.
 *
 * @param scale how many times the sum, ≥ 0; 1: the sum as it is, and the overlay holds nothing
 */
public record ScaledSum(double scale) implements FundConstruction {
    /** Checks the component. */
    public ScaledSum {
        if (!(scale >= 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale must be ≥ 0, was " + scale);
        }
    }

    @Override
    public boolean isNone() {
        return scale == 1;
    }

    @Override
    public Constructed construct(ConstructionRequest request) {
        long[] wanted = new long[request.sleevesWanted().length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = overlay(request.sleevesWanted()[i], request.lotSteps()[i]);
        }
        return new Constructed(wanted, ConstructionState.NONE, Optional.empty());
    }

    /**
     * What the overlay wants of one asset: {@code trunc((scale − 1) · W)} in whole lots, a number
     * whole in decimals being whole ({@link Ties}).
     *
     * @param sleevesWanted W, what all strategies want of it together, in signed steps
     * @param lotSteps steps in a lot, ≥ 1
     * @return signed steps, a multiple of {@code lotSteps}
     * @throws ArithmeticException if the quantity is not below 2⁵³ steps
     */
    long overlay(long sleevesWanted, long lotSteps) {
        double steps = (scale - 1) * sleevesWanted;
        if (!(Math.abs(steps) < 0x1p53)) {
            throw new ArithmeticException("the fund's " + sleevesWanted + " steps times " + scale
                    + " are more than 2^53 steps");
        }
        long whole = (long) Ties.truncate(steps);
        return whole - whole % lotSteps;
    }
}
