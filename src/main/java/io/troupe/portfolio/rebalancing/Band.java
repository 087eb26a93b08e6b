package io.troupe.portfolio.rebalancing;

import io.troupe.math.Ties;

/**
 * How far an asset's weight may be from the one asked for before it is traded.
 *
 * @param width ≥ 0: a distance of weights, or a fraction of the weight asked for
 * @param isRelative whether it is a fraction
 * @param goal how far it is then traded
 */
public record Band(double width, boolean isRelative, Goal goal) {
    /** Every difference is traded. */
    public static final Band NONE = new Band(0, false, Goal.CENTRE);

    /** Checks the components. */
    public Band {
        if (!(width >= 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("width of a band must be ≥ 0, was " + width);
        }
    }

    /** Whether there is none. */
    public boolean isNone() {
        return width == 0;
    }

    /** Whether a held weight lies outside, and is no tie with the edge. */
    boolean isLeft(double held, double asked) {
        double edge = edge(asked);
        double distance = Math.abs(held - asked);
        return Ties.isSumAbove(distance, edge, Math.abs(held) + Math.abs(asked));
    }

    /** To which weight an asset outside is traded. */
    double goal(double held, double asked) {
        return goal == Goal.CENTRE ? asked
                : asked + Math.copySign(edge(asked), held - asked);
    }

    private double edge(double asked) {
        return isRelative ? width * Math.abs(asked) : width;
    }
}
