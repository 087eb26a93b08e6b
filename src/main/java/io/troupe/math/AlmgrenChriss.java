package io.troupe.math;

import org.hipparchus.util.FastMath;

/**
 * The trajectory on which a holding is sold, or bought, in equal periods at the least expected cost
 * plus aversion times variance. Almgren and Chriss, "Optimal execution of portfolio transactions"
 * (2000), section 2, with linear impact:
 *
 * <pre>
 * x_j = sinh(κ(T − t_j)) / sinh(κT) · X,  cosh(κτ) = 1 + λσ²τ²/(2η̃),  η̃ = η − γτ/2
 * E   = γX²/2 + ε|X| + η̃/τ·Σn_k²,     V = σ²τ·Σx_j²
 * </pre>
 *
 * <p>Without aversion it is the line. A negative aversion, which seeks risk and holds on longer,
 * has sines in place of hyperbolic sines, {@code cos(κτ) = 1 + λσ²τ²/(2η̃)}, as long as κT is below
 * π: beyond, no trajectory is the best one.
 *
 * @param impact what trading costs
 * @param horizon T, the time for all of it, > 0, in the unit that volatility and impact are per
 * @param periods N, how many periods of equal length, ≥ 1
 * @param riskAversion λ, per unit of money
 */
public record AlmgrenChriss(Impact impact, double horizon, int periods, double riskAversion) {
    /**
     * What trading costs, in points of price.
     *
     * @param volatility σ, per square root of time, ≥ 0
     * @param halfSpread ε, per unit traded, ≥ 0
     * @param permanent γ, per unit, ≥ 0
     * @param temporary η, per unit and time, > 0
     */
    public record Impact(double volatility, double halfSpread, double permanent,
            double temporary) {
        /** Checks the components. */
        public Impact {
            require("volatility", volatility);
            require("half spread", halfSpread);
            require("permanent impact", permanent);
            require("temporary impact", temporary);
        }

        private static void require(String name, double value) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + " must be a number ≥ 0, was " + value);
            }
        }
    }

    /** Checks that there is a best trajectory. */
    public AlmgrenChriss {
        if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY) || periods < 1) {
            throw new IllegalArgumentException("a trajectory takes some time and at least one"
                    + " period, were " + horizon + " and " + periods);
        }
        double adjusted = adjusted(impact, horizon / periods);
        if (!(adjusted > 0)) {
            throw new IllegalArgumentException("temporary impact less half of the permanent impact"
                    + " in a period must be above 0, was " + adjusted);
        }
        double bend = bend(impact, horizon / periods, riskAversion);
        if (!(bend > -2 && bend < Double.POSITIVE_INFINITY)
                || (bend < 0 && rate(bend) * periods >= FastMath.PI)) {
            throw new IllegalArgumentException("an aversion of " + riskAversion
                    + " has no best trajectory over " + periods + " periods");
        }
    }

    /** κ, how fast the holding shrinks, per unit of time; 0 of the line. */
    public double kappa() {
        return rate(bend(impact, period(), riskAversion)) / period();
    }

    /** 1/κ, in which it shrinks to 1/e where it is free to; infinite of the line. */
    public double halfLife() {
        return 1 / kappa();
    }

    /**
     * The part of the holding that is left after so many periods: 1 after none, 0 after all.
     *
     * @param done in {@code [0, periods]}
     */
    public double remaining(int done) {
        double bend = bend(impact, period(), riskAversion);
        double rate = rate(bend);
        int left = periods - done;
        if (rate == 0) {
            return (double) left / periods;
        }
        return bend < 0 ? FastMath.sin(rate * left) / FastMath.sin(rate * periods)
                : ratioOfSinh(rate, left);
    }

    /** Of exponentials that do not overflow: {@code e^(−rate·done)·(1 − e^(−2·rate·left))/…}. */
    private double ratioOfSinh(double rate, int left) {
        return FastMath.exp(rate * (left - periods)) * FastMath.expm1(-2 * rate * left)
                / FastMath.expm1(-2 * rate * periods);
    }

    /**
     * What is held before the first period and after each.
     *
     * @param units X, signed
     */
    public double[] holdings(double units) {
        double[] holdings = new double[periods + 1];
        for (int done = 0; done <= periods; done++) {
            holdings[done] = units * remaining(done);
        }
        return holdings;
    }

    /**
     * What is traded away in each period.
     *
     * @param units X, signed
     */
    public double[] trades(double units) {
        double[] holdings = holdings(units);
        double[] trades = new double[periods];
        for (int each = 0; each < periods; each++) {
            trades[each] = holdings[each] - holdings[each + 1];
        }
        return trades;
    }

    /**
     * E, what it is expected to cost beside the price at the start, in money. As in the paper half
     * a spread is paid for each unit of X; who seeks so much risk that κT is above π/2 first adds
     * to the holding, and pays for that no spread here.
     */
    public double expectedCost(double units) {
        double squares = 0;
        for (double trade : trades(units)) {
            squares += trade * trade;
        }
        return impact.permanent() * units * units / 2 + impact.halfSpread() * Math.abs(units)
                + adjusted(impact, period()) / period() * squares;
    }

    /** V, the variance of what it costs, in money squared. */
    public double variance(double units) {
        double[] holdings = holdings(units);
        double squares = 0;
        for (int done = 1; done < holdings.length; done++) {
            squares += holdings[done] * holdings[done];
        }
        return impact.volatility() * impact.volatility() * period() * squares;
    }

    /** τ. */
    private double period() {
        return horizon / periods;
    }

    /** η̃. */
    private static double adjusted(Impact impact, double period) {
        return impact.temporary() - impact.permanent() * period / 2;
    }

    /** {@code cosh(κτ) − 1}, or {@code cos(κτ) − 1} of a negative aversion. */
    private static double bend(Impact impact, double period, double riskAversion) {
        return riskAversion * impact.volatility() * impact.volatility() * period * period
                / (2 * adjusted(impact, period));
    }

    /** κτ: {@code cosh x − 1 = 2 sinh²(x/2)} keeps the digits of small ones. */
    private static double rate(double bend) {
        return bend < 0 ? 2 * FastMath.asin(Math.sqrt(-bend / 2))
                : 2 * FastMath.asinh(Math.sqrt(bend / 2));
    }
}
