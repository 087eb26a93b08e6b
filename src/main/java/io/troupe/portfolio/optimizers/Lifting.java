package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.AbsoluteRow;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.math.optim.Minimum;
import io.troupe.math.optim.QuadraticMinimizer;
import io.troupe.math.optim.QuadraticRow;
import io.troupe.portfolio.optimizers.SeparableTerms.Kink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Kinks in a quadratic program: each {@code factor·|w − centre|} is {@code factor·t} of a variable
 * t of its own, with {@code ±(w − centre) ≤ t}.
 */
final class Lifting {
    private final FeasibleSet set;
    private final List<Kink> kinks;
    private final int n;
    private final int all;

    private Lifting(FeasibleSet set, List<Kink> kinks) {
        this.set = set;
        this.kinks = kinks;
        n = set.variables();
        all = n + kinks.size();
    }

    /** The least of {@code ½w'Qw + c'w} and the kinks. */
    static Minimum minimize(double[][] q, double[] c, List<Kink> kinks, FeasibleSet set) {
        return kinks.isEmpty() ? QuadraticMinimizer.minimize(q, c, set)
                : new Lifting(set, kinks).minimize(q, c);
    }

    private Minimum minimize(double[][] q, double[] c) {
        double[][] matrix = new double[all][];
        for (int i = 0; i < all; i++) {
            matrix[i] = i < n ? Arrays.copyOf(q[i], all) : new double[all];
        }
        double[] linear = Arrays.copyOf(c, all);
        for (int k = 0; k < kinks.size(); k++) {
            linear[n + k] = kinks.get(k).factor();
        }
        return lowered(QuadraticMinimizer.minimize(matrix, linear, lifted()));
    }

    private FeasibleSet lifted() {
        Bounds old = set.bounds();
        double[] upper = Arrays.copyOf(old.upper(), all);
        Arrays.fill(upper, n, all, Double.POSITIVE_INFINITY);
        Bounds bounds = new Bounds(Arrays.copyOf(old.lower(), all), upper,
                Arrays.copyOf(old.lowerSource(), all), Arrays.copyOf(old.upperSource(), all));
        List<LinearRow> linear = new ArrayList<>();
        for (LinearRow row : set.linear()) {
            linear.add(new LinearRow(Arrays.copyOf(row.coefficients(), all), row.lower(),
                    row.upper(), row.source()));
        }
        for (int k = 0; k < kinks.size(); k++) {
            linear.add(side(k, 1));
            linear.add(side(k, -1));
        }
        List<AbsoluteRow> absolute = set.absolute().stream()
                .map(row -> new AbsoluteRow(Arrays.copyOf(row.coefficients(), all),
                        Arrays.copyOf(row.centre(), all), row.upper(), row.source()))
                .toList();
        List<QuadraticRow> quadratic = set.quadratic().stream()
                .map(row -> new QuadraticRow(padded(row.matrix()),
                        Arrays.copyOf(row.centre(), all), row.upper(), row.source()))
                .toList();
        return new FeasibleSet(bounds, linear, absolute, quadratic, Optional.empty());
    }

    private LinearRow side(int k, int sign) {
        double[] row = new double[all];
        row[kinks.get(k).asset()] = sign;
        row[n + k] = -1;
        return new LinearRow(row, Double.NEGATIVE_INFINITY, sign * kinks.get(k).centre(),
                Bindings.OWN);
    }

    private double[][] padded(double[][] matrix) {
        double[][] padded = new double[all][];
        for (int i = 0; i < all; i++) {
            padded[i] = i < n ? Arrays.copyOf(matrix[i], all) : new double[all];
        }
        return padded;
    }

    /** Without the variables and the rows of the kinks. */
    private Minimum lowered(Minimum minimum) {
        int rows = set.linear().size();
        int own = 2 * kinks.size();
        double[] found = minimum.multipliers();
        double[] multipliers = Arrays.copyOf(found, found.length - own);
        System.arraycopy(found, rows + own, multipliers, rows, found.length - own - rows);
        return new Minimum(minimum.status(), Arrays.copyOf(minimum.x(), n), minimum.value(),
                minimum.iterations(), minimum.residual(), multipliers,
                Arrays.copyOf(minimum.lowerMultipliers(), n),
                Arrays.copyOf(minimum.upperMultipliers(), n));
    }
}
