package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.ConvexFunction;
import io.troupe.math.optim.FeasibleSet;
import org.jspecify.annotations.Nullable;

/**
 * What is made small: {@code ½w'Qw + c'w + f(w) + terms(w)}.
 *
 * @param quadratic Q, symmetric and positive semidefinite
 * @param linear c
 * @param risk f, or null for 0
 * @param terms of single assets
 */
@SuppressWarnings("ArrayRecordComponent") // a request, never compared
record Objective(double[][] quadratic, double[] linear, @Nullable ConvexFunction risk,
        SeparableTerms terms) implements ConvexFunction {
    /** Without f. */
    static Objective quadratic(double[][] quadratic, double[] linear, SeparableTerms terms) {
        return new Objective(quadratic, linear, null, terms);
    }

    /** With f, a slope and terms alone. */
    static Objective convex(ConvexFunction risk, double[] linear, SeparableTerms terms) {
        return new Objective(new double[0][], linear, risk, terms);
    }

    /** Whether it is a quadratic program without variables of its own, which can choose assets. */
    boolean isPlainlyQuadratic(FeasibleSet set) {
        return risk == null && terms.isPiecewiseQuadratic()
                && terms.kinks(set.bounds()).isEmpty();
    }

    @Override
    public double at(double[] x, double[] subgradient) {
        double value = Algebra.dot(linear, x) + terms.at(x);
        if (risk == null) {
            System.arraycopy(linear, 0, subgradient, 0, x.length);
        } else {
            value += risk.at(x, subgradient);
            for (int i = 0; i < x.length; i++) {
                subgradient[i] += linear[i];
            }
        }
        if (quadratic.length > 0) {
            double[] product = Algebra.times(quadratic, x);
            value += Algebra.dot(product, x) / 2;
            for (int i = 0; i < x.length; i++) {
                subgradient[i] += product[i];
            }
        }
        terms.addSlopes(x, subgradient);
        return value;
    }
}
