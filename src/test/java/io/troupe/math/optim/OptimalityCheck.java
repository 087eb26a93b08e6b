package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The conditions of Karush, Kuhn and Tucker, from the problem and the answer alone. The signs of
 * multipliers follow from the side that binds; those of equations are tried out.
 */
final class OptimalityCheck {
    private static final double CLOSE = 1e-9;

    private final RandomPrograms.Problem problem;
    private final Minimum minimum;
    private final double[] x;
    private final double[] gradient;
    private final double[] slack;
    private double scale;

    private OptimalityCheck(RandomPrograms.Problem problem, Minimum minimum) {
        this.problem = problem;
        this.minimum = minimum;
        x = minimum.x();
        gradient = problem.c().clone();
        slack = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                gradient[i] += problem.q()[i][j] * x[j];
                scale = Math.max(scale, Math.abs(problem.q()[i][j]));
            }
            scale = Math.max(scale, Math.abs(problem.c()[i]));
        }
        scale = scale == 0 ? 1 : scale;
    }

    static void check(RandomPrograms.Problem problem, Minimum minimum) {
        new OptimalityCheck(problem, minimum).check();
    }

    private void check() {
        FeasibleSet set = problem.set();
        double value = 0;
        for (int i = 0; i < x.length; i++) {
            value += (gradient[i] + problem.c()[i]) * x[i] / 2;
        }
        assertThat(Math.abs(minimum.value() - value)).isLessThanOrEqualTo(1e-12 * scale);
        bounds();
        int at = set.linear().size();
        for (AbsoluteRow row : set.absolute()) {
            distance(row, minimum.multipliers()[at++]);
        }
        for (QuadraticRow row : set.quadratic()) {
            ball(row, minimum.multipliers()[at++]);
        }
        double worst = Double.POSITIVE_INFINITY;
        int equations = (int) set.linear().stream().filter(r -> r.lower() == r.upper()).count();
        for (int signs = 0; signs < 1 << equations; signs++) {
            worst = Math.min(worst, leftOver(signs));
        }
        assertThat(worst).as("gradient").isLessThanOrEqualTo(1e-8 * scale);
    }

    private void bounds() {
        Bounds bounds = problem.set().bounds();
        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isBetween(bounds.lower()[i], bounds.upper()[i]);
            double low = minimum.lowerMultipliers()[i];
            double high = minimum.upperMultipliers()[i];
            complementary(low, x[i] - bounds.lower()[i]);
            complementary(high, bounds.upper()[i] - x[i]);
            gradient[i] += high - low;
        }
    }

    private void complementary(double multiplier, double room) {
        assertThat(multiplier).isGreaterThanOrEqualTo(0);
        assertThat(room).isGreaterThanOrEqualTo(-CLOSE);
        assertThat(Math.min(multiplier / scale, room)).as("room").isLessThanOrEqualTo(1e-8);
    }

    /** Where x is at the centre any part of the multiplier may pull, up or down. */
    private void distance(AbsoluteRow row, double multiplier) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double off = x[i] - row.centre()[i];
            double a = row.coefficients()[i];
            sum += a * Math.abs(off);
            if (Math.abs(off) <= CLOSE) {
                slack[i] += multiplier * a;
            } else {
                gradient[i] += multiplier * a * Math.signum(off);
            }
        }
        complementary(multiplier, row.upper() - sum);
    }

    private void ball(QuadraticRow row, double multiplier) {
        double square = 0;
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += row.matrix()[i][j] * (x[j] - row.centre()[j]);
            }
            square += product[i] * (x[i] - row.centre()[i]);
        }
        complementary(multiplier, row.upper() - Math.sqrt(Math.max(square, 0)));
        for (int i = 0; i < x.length && square > 0; i++) {
            gradient[i] += multiplier * product[i] / Math.sqrt(square);
        }
    }

    private double leftOver(int signs) {
        double[] rest = gradient.clone();
        int equation = 0;
        for (int r = 0; r < problem.set().linear().size(); r++) {
            LinearRow row = problem.set().linear().get(r);
            double value = 0;
            for (int i = 0; i < x.length; i++) {
                value += row.coefficients()[i] * x[i];
            }
            double multiplier = minimum.multipliers()[r];
            double side;
            if (row.lower() == row.upper()) {
                assertThat(value - row.lower()).isBetween(-CLOSE, CLOSE);
                side = (signs >> equation++ & 1) == 0 ? 1 : -1;
            } else {
                side = row.upper() - value < value - row.lower() ? 1 : -1;
                complementary(multiplier, Math.min(row.upper() - value, value - row.lower()));
            }
            for (int i = 0; i < x.length; i++) {
                rest[i] += side * multiplier * row.coefficients()[i];
            }
        }
        double worst = 0;
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, Math.abs(rest[i]) - slack[i]);
        }
        return worst;
    }
}
