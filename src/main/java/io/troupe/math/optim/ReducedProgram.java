package io.troupe.math.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns a problem into a {@link Program} and its solution back: variables that cannot move leave,
 * equations that follow from others leave, and what remains is scaled by powers of two.
 */
final class ReducedProgram {
    private static final double SAME = 1e-9;

    private final double[][] q;
    private final double[] c;
    private final FeasibleSet set;
    private final int n;
    private final double[] lower;
    private final double[] upper;
    private final double[] fixed;
    private final boolean[] isFixed;
    private final double size;
    private boolean infeasible;
    private int[] free = {};
    private int[] place = {};
    private double worth = 1;

    private final List<Row> equations = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Part> distances = new ArrayList<>();
    private final List<Part> balls = new ArrayList<>();
    private final List<Program.Distance> distanceParts = new ArrayList<>();
    private final List<Program.Ball> ballParts = new ArrayList<>();

    /** A linear row over what is free; number −1 if it comes from a ball that is a point. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(int number, double[] coefficients, double lower, double upper,
            double scale) {}

    private record Part(int number, double scale) {}

    ReducedProgram(double[][] q, double[] c, FeasibleSet set) {
        this.q = q;
        this.c = c;
        this.set = set;
        n = c.length;
        lower = set.bounds().lower().clone();
        upper = set.bounds().upper().clone();
        fixed = new double[n];
        isFixed = new boolean[n];
        size = Scales.ofVariables(q, c, set);
        fix();
        if (!infeasible) {
            number();
            linear();
            points();
            distances();
            balls();
            independent();
        }
    }

    /** Whether numbers alone show that there is no solution. */
    boolean isInfeasible() {
        return infeasible;
    }

    private void fix() {
        for (int i = 0; i < n; i++) {
            if (lower[i] > upper[i]) {
                infeasible = true;
            } else if (lower[i] == upper[i]) {
                isFixed[i] = true;
                fixed[i] = lower[i];
            }
        }
        for (AbsoluteRow row : set.absolute()) {
            double room = row.upper() - fixedPart(row);
            double most = SAME * size * Vectors.largest(row.coefficients());
            if (room < -most) {
                infeasible = true;
            } else if (room <= 0) {
                fixAtCentre(row);
            }
        }
    }

    private double fixedPart(AbsoluteRow row) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += isFixed[i] ? row.coefficients()[i] * Math.abs(fixed[i] - row.centre()[i]) : 0;
        }
        return sum;
    }

    private void fixAtCentre(AbsoluteRow row) {
        for (int i = 0; i < n; i++) {
            if (!isFixed[i] && row.coefficients()[i] > 0) {
                double at = Math.max(lower[i], Math.min(upper[i], row.centre()[i]));
                if (Math.abs(at - row.centre()[i]) > SAME * size) {
                    infeasible = true;
                }
                isFixed[i] = true;
                fixed[i] = at;
            }
        }
    }

    private void number() {
        free = new int[n];
        place = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            place[i] = isFixed[i] ? -1 : count;
            if (!isFixed[i]) {
                free[count++] = i;
            }
        }
        free = Arrays.copyOf(free, count);
    }

    private void linear() {
        for (int r = 0; r < set.linear().size(); r++) {
            LinearRow row = set.linear().get(r);
            linear(r, row.coefficients(), row.lower(), row.upper());
        }
    }

    private void linear(int number, double[] coefficients, double low, double high) {
        double[] reduced = new double[free.length];
        double part = 0;
        for (int i = 0; i < n; i++) {
            if (isFixed[i]) {
                part += coefficients[i] * fixed[i];
            } else {
                reduced[place[i]] = coefficients[i] * size;
            }
        }
        double largest = Vectors.largest(reduced);
        double whole = Vectors.largest(coefficients) * size;
        if (low > high || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
            infeasible = true;
        } else if (largest <= 1e-14 * whole || largest == 0) {
            double most = SAME * Math.max(whole, Math.abs(part));
            infeasible |= part < low - most || part > high + most;
        } else if (!Double.isInfinite(low) || !Double.isInfinite(high)) {
            double scale = Vectors.powerOfTwo(largest);
            scale(reduced, 1 / scale);
            Row row = new Row(number, reduced, (low - part) / scale, (high - part) / scale, scale);
            (row.lower == row.upper ? equations : rows).add(row);
        }
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /** A ball without radius is {@code Mx = Mc}. */
    private void points() {
        for (QuadraticRow row : set.quadratic()) {
            if (row.upper() == 0) {
                double[] right = Vectors.product(row.matrix(), row.centre());
                for (int i = 0; i < n; i++) {
                    linear(-1, row.matrix()[i], right[i], right[i]);
                }
            }
        }
    }

    private void distances() {
        for (int j = 0; j < set.absolute().size(); j++) {
            AbsoluteRow row = set.absolute().get(j);
            int count = 0;
            int[] index = new int[free.length];
            double[] weight = new double[free.length];
            double[] centre = new double[free.length];
            for (int i : free) {
                if (row.coefficients()[i] > 0) {
                    index[count] = place[i];
                    weight[count] = row.coefficients()[i] * size;
                    centre[count++] = row.centre()[i] / size;
                }
            }
            if (count > 0 && row.upper() < Double.POSITIVE_INFINITY) {
                double scale = Vectors.powerOfTwo(Vectors.largest(weight));
                scale(weight, 1 / scale);
                distances.add(new Part(j, scale));
                distanceParts.add(new Program.Distance(Arrays.copyOf(index, count),
                        Arrays.copyOf(weight, count), Arrays.copyOf(centre, count),
                        (row.upper() - fixedPart(row)) / scale));
            }
        }
    }

    private void balls() {
        for (int k = 0; k < set.quadratic().size(); k++) {
            QuadraticRow row = set.quadratic().get(k);
            if (row.upper() < 0) {
                infeasible = true;
            } else if (row.upper() > 0) {
                ball(k, row);
            }
        }
    }

    private void ball(int k, QuadraticRow row) {
        double[] off = new double[n];
        for (int i = 0; i < n; i++) {
            off[i] = (isFixed[i] ? fixed[i] : 0) - row.centre()[i];
        }
        double[] pull = Vectors.product(row.matrix(), off);
        double scale = Vectors.powerOfTwo(row.upper() * row.upper());
        double[][] matrix = reduced(row.matrix(), size * size / scale);
        double[] g = new double[free.length];
        for (int i = 0; i < g.length; i++) {
            g[i] = pull[free[i]] * size / scale;
        }
        double constant = (Vectors.dot(pull, off) - row.upper() * row.upper()) / 2 / scale;
        if (Vectors.largest(g) == 0 && largest(matrix) == 0) {
            infeasible |= constant > SAME;
        } else {
            balls.add(new Part(k, scale));
            ballParts.add(new Program.Ball(matrix, g, constant));
        }
    }

    private double[][] reduced(double[][] matrix, double factor) {
        double[][] part = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            double[] row = matrix[free[i]];
            for (int j = 0; j < free.length; j++) {
                part[i][j] = row[free[j]] * factor;
            }
        }
        return part;
    }

    private static double largest(double[][] matrix) {
        double largest = 0;
        for (double[] row : matrix) {
            largest = Math.max(largest, Vectors.largest(row));
        }
        return largest;
    }

    /** Leaves equations out that follow from others. */
    private void independent() {
        double[] right = new double[equations.size()];
        Arrays.setAll(right, r -> equations.get(r).lower);
        boolean[] isTaken = Elimination.independent(coefficients(equations), right);
        for (int r = right.length - 1; r >= 0; r--) {
            if (!isTaken[r]) {
                infeasible |= Math.abs(right[r]) > SAME;
                equations.remove(r);
            }
        }
    }

    Program program() {
        int m = free.length;
        double[][] quadratic = reduced(q, size * size);
        double[] pull = Vectors.product(q, fixed);
        double[] linear = new double[m];
        double[] low = new double[m];
        double[] high = new double[m];
        for (int i = 0; i < m; i++) {
            linear[i] = (c[free[i]] + pull[free[i]]) * size;
            low[i] = lower[free[i]] / size;
            high[i] = upper[free[i]] / size;
        }
        double largest = Math.max(largest(quadratic), Vectors.largest(linear));
        worth = largest == 0 ? 1 : Vectors.powerOfTwo(largest);
        scale(linear, 1 / worth);
        for (double[] row : quadratic) {
            scale(row, 1 / worth);
        }
        double[] right = new double[equations.size()];
        Arrays.setAll(right, r -> equations.get(r).lower);
        double[] rowLower = new double[rows.size()];
        double[] rowUpper = new double[rows.size()];
        Arrays.setAll(rowLower, r -> rows.get(r).lower);
        Arrays.setAll(rowUpper, r -> rows.get(r).upper);
        return new Program(quadratic, linear, new Program.Box(low, high),
                new Program.Equations(coefficients(equations), right),
                new Program.Rows(coefficients(rows), rowLower, rowUpper), distanceParts,
                ballParts);
    }

    private static double[][] coefficients(List<Row> rows) {
        double[][] all = new double[rows.size()][];
        Arrays.setAll(all, r -> rows.get(r).coefficients);
        return all;
    }

    /** The vector of the whole problem. */
    double[] expand(double[] x) {
        double[] whole = fixed.clone();
        for (int i = 0; i < free.length; i++) {
            whole[free[i]] = Math.max(lower[free[i]], Math.min(upper[free[i]], x[i] * size));
        }
        return whole;
    }

    /** A vector of the whole problem in the program's variables and units. */
    double[] restrict(double[] whole) {
        double[] part = new double[free.length];
        for (int i = 0; i < part.length; i++) {
            part[i] = whole[free[i]] / size;
        }
        return part;
    }

    /** Likewise a gradient. */
    double[] restrictSlope(double[] whole) {
        double[] part = new double[free.length];
        for (int i = 0; i < part.length; i++) {
            part[i] = whole[free[i]] * size;
        }
        return part;
    }

    /** An answer without multipliers. */
    Minimum found(SolverStatus status, double[] x, double value, int steps, double residual) {
        int conditions = set.linear().size() + set.absolute().size() + set.quadratic().size();
        return new Minimum(status, expand(x), value, steps, residual, new double[conditions],
                new double[n], new double[n]);
    }

    /** The answer in the units of the problem. */
    Minimum restore(SolverStatus status, Solution solution, int iterations, double residual) {
        double[] x = expand(solution.x());
        double[] multipliers = new double[set.linear().size() + set.absolute().size()
                + set.quadratic().size()];
        double[] gradient = Vectors.product(q, x);
        double value = Vectors.dot(gradient, x) / 2 + Vectors.dot(c, x);
        Vectors.add(gradient, 1, c);
        for (int r = 0; r < equations.size(); r++) {
            add(equations.get(r), solution.equations()[r], multipliers, gradient);
        }
        for (int r = 0; r < rows.size(); r++) {
            add(rows.get(r), solution.rows()[r], multipliers, gradient);
        }
        int first = set.linear().size();
        for (int j = 0; j < distances.size(); j++) {
            Part part = distances.get(j);
            multipliers[first + part.number] = solution.distances()[j] * worth / part.scale;
            addPulls(j, solution, gradient);
            addFixedPulls(set.absolute().get(part.number), multipliers[first + part.number],
                    gradient);
        }
        first += set.absolute().size();
        for (int k = 0; k < balls.size(); k++) {
            Part part = balls.get(k);
            QuadraticRow row = set.quadratic().get(part.number);
            double factor = solution.balls()[k] * worth / part.scale;
            multipliers[first + part.number] = factor * row.upper();
            double[] off = x.clone();
            Vectors.add(off, -1, row.centre());
            Vectors.add(gradient, factor, Vectors.product(row.matrix(), off));
        }
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            double near = 1e-9 * size;
            low[i] = x[i] <= lower[i] + near ? Math.max(gradient[i], 0) : 0;
            high[i] = x[i] >= upper[i] - near ? Math.max(-gradient[i], 0) : 0;
        }
        return new Minimum(status, x, value, iterations, residual, multipliers, low, high);
    }

    private void add(Row row, double multiplier, double[] multipliers, double[] gradient) {
        if (row.number >= 0) {
            double factor = multiplier * worth / row.scale;
            multipliers[row.number] = Math.abs(factor);
            Vectors.add(gradient, factor, set.linear().get(row.number).coefficients());
        }
    }

    private void addFixedPulls(AbsoluteRow row, double multiplier, double[] gradient) {
        for (int i = 0; i < n; i++) {
            if (isFixed[i]) {
                gradient[i] += multiplier * row.coefficients()[i]
                        * Math.signum(fixed[i] - row.centre()[i]);
            }
        }
    }

    private void addPulls(int j, Solution solution, double[] gradient) {
        int[] index = distanceParts.get(j).index();
        for (int k = 0; k < index.length; k++) {
            gradient[free[index[k]]] += solution.pulls()[j][k] * worth / size;
        }
    }
}
