package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.SolverStatus;

/**
 * The least of an objective P where a risk R is at most so much. For a price λ of risk the least of
 * {@code P + λR} is known; its risk falls as λ rises. From two prices, of which one leaves too much
 * risk and one does not, the next is that at which their portfolios are worth the same (Kelley's
 * cutting planes of the dual, 1960). When no portfolio is better at that price than these two, the
 * one between them that has just the risk is the answer, as P and R are convex.
 */
final class RiskLimit {
    private static final int MOST_STEPS = 40;
    private static final double GAP = 1e-9;
    private static final int BISECTIONS = 100;

    private final Objective objective;
    private final ConvexFunction risk;
    private final double limit;
    private final FeasibleSet set;
    private int iterations;

    RiskLimit(Objective objective, ConvexFunction risk, double limit, FeasibleSet set) {
        this.objective = objective;
        this.risk = risk;
        this.limit = limit;
        this.set = set;
    }

    /** Weights with their objective and their risk. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Point(double[] weights, double objective, double risk) {}

    /**
     * The least.
     *
     * @param least weights of the least risk, which is not above the limit
     */
    Minimum minimize(double[] least) {
        Minimum free = ObjectiveSolver.minimize(objective, least, set);
        if (free.status() != SolverStatus.SOLVED) {
            return free;
        }
        Point above = point(free.x());
        if (above.risk() <= limit) {
            return free;
        }
        Point below = point(least);
        Minimum last = free;
        for (int step = 0; step < MOST_STEPS; step++) {
            double price = (below.objective() - above.objective())
                    / (above.risk() - below.risk());
            last = priced(price, below);
            iterations += last.iterations();
            if (last.status() != SolverStatus.SOLVED) {
                return last;
            }
            Point next = point(last.x());
            double worth = below.objective() + price * below.risk();
            double better = worth - next.objective() - price * next.risk();
            if (better <= GAP * price * Math.abs(below.risk())) {
                break;
            }
            if (next.risk() > limit) {
                above = next;
            } else {
                below = next;
            }
        }
        double[] x = between(below.weights(), above.weights());
        return new Minimum(SolverStatus.SOLVED, x, point(x).objective(), iterations,
                last.residual(), last.multipliers(), last.lowerMultipliers(),
                last.upperMultipliers());
    }

    private Minimum priced(double price, Point start) {
        ConvexFunction priced = RiskForms.times(price, risk);
        double size = Math.abs(start.objective());
        return ObjectiveSolver.minimize(Objective.convex(RiskForms.plus(2 * size, priced),
                objective.linear(), objective.terms()), start.weights(), set);
    }

    private Point point(double[] w) {
        double[] slopes = new double[w.length];
        return new Point(w, objective.at(w, slopes), risk.at(w, slopes));
    }

    /** The farthest from the first towards the second whose risk is within the limit. */
    private double[] between(double[] within, double[] beyond) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (RiskForms.value(risk, Algebra.between(within, beyond, middle)) <= limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Algebra.between(within, beyond, low);
    }
}
