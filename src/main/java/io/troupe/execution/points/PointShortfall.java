package io.troupe.execution.points;

import io.troupe.execution.Shortfall;
import io.troupe.model.CutReason;
import io.troupe.model.Side;
import java.util.List;

/**
 * At a point less can be done outside than is left when both sides have met. Orders of the heavier
 * side that must be filled at once or not at all go without first; only if there are none of them
 * the others of that side share what crosses and what can be done, by {@linkplain Shortfall
 * cumulative rounding}.
 *
 * @param sum what is traded at the point if everybody has what it has alone
 * @param done what can be done outside of the difference, signed as it is and smaller
 */
public record PointShortfall(PointSum sum, long done) {
    /** Checks that it is one. */
    public PointShortfall {
        long net = sum.net();
        if (Long.signum(done) * Long.signum(net) < 0 || Math.abs(done) >= Math.abs(net)) {
            throw new IllegalArgumentException(
                    sum + ": " + done + " is not less than all that is left");
        }
    }

    /** The side that does not get everything. */
    public Side heavySide() {
        return sum.net() > 0 ? Side.BUY : Side.SELL;
    }

    /** What some of the portfolios trade of the heavier side at the point, in steps, ≥ 0. */
    public long heavyOf(List<PointSum> some) {
        for (PointSum each : some) {
            if (each.at().equals(sum.at())) {
                return each.of(heavySide());
            }
        }
        return 0;
    }

    /** Whether some of the orders take nothing less than all: those go without first. */
    boolean isOfWholeOrders() {
        return sum.wholeOf(heavySide()) > 0;
    }

    /** What the others share; only if there are no orders that take nothing less than all. */
    Shortfall shared() {
        return new Shortfall(sum.at().point(), sum.at().asset(), sum.bought(), sum.sold(), done,
                CutReason.VOLUME);
    }
}
