package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.AbsoluteRow;
import io.troupe.math.optim.Choice;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.QuadraticRow;

/** Whether weights meet conditions, but for rounding. */
final class Conditions {
    private static final double SLIGHT = 1e-12;

    private Conditions() {}

    static boolean areMet(FeasibleSet set, double[] w) {
        for (int i = 0; i < w.length; i++) {
            if (!isWithin(set.bounds().lower()[i], w[i], set.bounds().upper()[i])) {
                return false;
            }
        }
        for (LinearRow row : set.linear()) {
            if (!isWithin(row.lower(), Algebra.dot(row.coefficients(), w), row.upper())) {
                return false;
            }
        }
        for (AbsoluteRow row : set.absolute()) {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += row.coefficients()[i] * Math.abs(w[i] - row.centre()[i]);
            }
            if (!isWithin(Double.NEGATIVE_INFINITY, sum, row.upper())) {
                return false;
            }
        }
        for (QuadraticRow row : set.quadratic()) {
            double[] step = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                step[i] = w[i] - row.centre()[i];
            }
            double form = Math.max(Algebra.form(row.matrix(), step), 0);
            if (!isWithin(Double.NEGATIVE_INFINITY, Math.sqrt(form), row.upper())) {
                return false;
            }
        }
        return set.choice().isEmpty() || isChosen(set.choice().get(), w);
    }

    private static boolean isWithin(double lower, double value, double upper) {
        return value >= lower - SLIGHT && value <= upper + SLIGHT;
    }

    private static boolean isChosen(Choice choice, double[] w) {
        int count = 0;
        for (int i = 0; i < w.length; i++) {
            count += w[i] != 0 ? 1 : 0;
            if (w[i] != 0 && Math.abs(w[i]) < choice.least()[i] - SLIGHT) {
                return false;
            }
        }
        return count <= choice.most();
    }
}
