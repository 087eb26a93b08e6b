package io.troupe.math.optim;

import java.util.Arrays;

/**
 * All inequalities of a {@link Program} in one line, {@code h(x, t) ≤ 0}: lower bounds, upper
 * bounds, rows, by distance the pairs {@code ±(x − c) − t} and its sum, balls.
 */
final class Inequalities {
    private final Program program;
    private final int[] lowers;
    private final int[] uppers;
    private final int[] rows;
    private final int size;
    private final int lifted;
    private final int firstDistance;
    private final int firstBall;

    Inequalities(Program program) {
        this.program = program;
        Program.Box box = program.box();
        lowers = finite(box.lower());
        uppers = finite(box.upper());
        int[] below = finite(program.rows().lower());
        int[] above = finite(program.rows().upper());
        rows = new int[below.length + above.length];
        for (int k = 0; k < below.length; k++) {
            rows[k] = -1 - below[k];
        }
        System.arraycopy(above, 0, rows, below.length, above.length);
        firstDistance = lowers.length + uppers.length + rows.length;
        int next = firstDistance;
        int variables = 0;
        for (Program.Distance distance : program.distances()) {
            next += 2 * distance.size() + 1;
            variables += distance.size();
        }
        firstBall = next;
        lifted = variables;
        size = next + program.balls().size();
    }

    private static int[] finite(double[] values) {
        int count = 0;
        int[] found = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isInfinite(values[i])) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    int size() {
        return size;
    }

    int lifted() {
        return lifted;
    }

    /** Whether a condition may be violated when violations are what is made small. */
    boolean isSoft(int i) {
        return i >= lowers.length + uppers.length;
    }

    /** Sets t to where distances lie somewhat above what they must. */
    void centre(double[] x, double[] t) {
        int at = 0;
        for (Program.Distance distance : program.distances()) {
            for (int k = 0; k < distance.size(); k++) {
                t[at++] = Math.abs(x[distance.index()[k]] - distance.centre()[k]) + 0.1;
            }
        }
    }

    double[] values(double[] x, double[] t) {
        double[] values = new double[size];
        Program.Box box = program.box();
        int at = 0;
        for (int i : lowers) {
            values[at++] = box.lower()[i] - x[i];
        }
        for (int i : uppers) {
            values[at++] = x[i] - box.upper()[i];
        }
        Program.Rows conditions = program.rows();
        for (int row : rows) {
            int r = row < 0 ? -1 - row : row;
            double value = Vectors.dot(conditions.rows()[r], x);
            values[at++] = row < 0 ? conditions.lower()[r] - value : value - conditions.upper()[r];
        }
        int v = 0;
        for (Program.Distance distance : program.distances()) {
            double sum = -distance.upper();
            for (int k = 0; k < distance.size(); k++, v++) {
                double off = x[distance.index()[k]] - distance.centre()[k];
                values[at++] = off - t[v];
                values[at++] = -off - t[v];
                sum += distance.weight()[k] * t[v];
            }
            values[at++] = sum;
        }
        for (Program.Ball ball : program.balls()) {
            values[at++] = ball.excess(x);
        }
        return values;
    }

    /** {@code J(dx, dt)}. */
    double[] product(double[] x, double[] dx, double[] dt) {
        double[] result = new double[size];
        int at = 0;
        for (int i : lowers) {
            result[at++] = -dx[i];
        }
        for (int i : uppers) {
            result[at++] = dx[i];
        }
        for (int row : rows) {
            double value = Vectors.dot(program.rows().rows()[row < 0 ? -1 - row : row], dx);
            result[at++] = row < 0 ? -value : value;
        }
        int v = 0;
        for (Program.Distance distance : program.distances()) {
            double sum = 0;
            for (int k = 0; k < distance.size(); k++, v++) {
                double off = dx[distance.index()[k]];
                result[at++] = off - dt[v];
                result[at++] = -off - dt[v];
                sum += distance.weight()[k] * dt[v];
            }
            result[at++] = sum;
        }
        for (Program.Ball ball : program.balls()) {
            result[at++] = Vectors.dot(ball.gradient(x), dx);
        }
        return result;
    }

    /** {@code += J'v}. */
    void addTransposed(double[] x, double[] v, double[] toX, double[] toT) {
        int at = 0;
        for (int i : lowers) {
            toX[i] -= v[at++];
        }
        for (int i : uppers) {
            toX[i] += v[at++];
        }
        for (int row : rows) {
            double factor = row < 0 ? -v[at] : v[at];
            Vectors.add(toX, factor, program.rows().rows()[row < 0 ? -1 - row : row]);
            at++;
        }
        int first = 0;
        for (Program.Distance distance : program.distances()) {
            double total = v[at + 2 * distance.size()];
            for (int k = 0; k < distance.size(); k++) {
                double plus = v[at++];
                double minus = v[at++];
                toX[distance.index()[k]] += plus - minus;
                toT[first++] += distance.weight()[k] * total - plus - minus;
            }
            at++;
        }
        for (Program.Ball ball : program.balls()) {
            Vectors.add(toX, v[at++], ball.gradient(x));
        }
    }

    /**
     * What bounds and pairs of distances add to the diagonal: with D = w₁ + w₂ and B = w₂ − w₁ of a
     * pair, its t leaves by D, and {@code D − B²/D = 4w₁w₂/D} stays.
     */
    void addDiagonal(double[] w, double[][] h, double[] across, double[] couple) {
        int at = 0;
        for (int i : lowers) {
            h[i][i] += w[at++];
        }
        for (int i : uppers) {
            h[i][i] += w[at++];
        }
        at = firstDistance;
        int v = 0;
        for (Program.Distance distance : program.distances()) {
            for (int i : distance.index()) {
                double plus = w[at++];
                double minus = w[at++];
                across[v] = plus + minus;
                couple[v] = minus - plus;
                h[i][i] += 4 * (plus / across[v]) * minus;
                v++;
            }
            at++;
        }
    }

    /** The second derivatives of balls. */
    void addCurvature(double[] z, double[][] h) {
        for (int k = 0; k < program.balls().size(); k++) {
            double[][] matrix = program.balls().get(k).matrix();
            for (int i = 0; i < h.length; i++) {
                Vectors.add(h[i], z[firstBall + k], matrix[i]);
            }
        }
    }

    /** Likewise times a vector. */
    void addCurvature(double[] z, double[] dx, double[] to) {
        for (int k = 0; k < program.balls().size(); k++) {
            Vectors.add(to, z[firstBall + k],
                    Vectors.product(program.balls().get(k).matrix(), dx));
        }
    }

    /** What a step leaves of second order: ½dx'Mdx in the condition, dz·Mdx in the gradient. */
    void addSecondOrder(double[] dx, double[] dz, double factor, double[] toX, double[] toZ) {
        for (int k = 0; k < program.balls().size(); k++) {
            double[] product = Vectors.product(program.balls().get(k).matrix(), dx);
            Vectors.add(toX, factor * dz[firstBall + k], product);
            toZ[firstBall + k] += factor * Vectors.dot(product, dx) / 2;
        }
    }

    /** Adds the squares of rows with w up to a limit; the numbers of all others but pairs. */
    int[] addLight(double[] w, double limit, double[][] h) {
        int[] heavy = new int[rows.length + program.distances().size() + program.balls().size()];
        int count = 0;
        int at = lowers.length + uppers.length;
        for (int row : rows) {
            if (w[at] > limit) {
                heavy[count++] = at;
            } else {
                addSquare(h, w[at], program.rows().rows()[row < 0 ? -1 - row : row]);
            }
            at++;
        }
        for (Program.Distance distance : program.distances()) {
            at += 2 * distance.size();
            heavy[count++] = at++;
        }
        for (int k = 0; k < program.balls().size(); k++) {
            heavy[count++] = at++;
        }
        return Arrays.copyOf(heavy, count);
    }

    /** Sets what is left of a condition over x alone, and tells what t took with it. */
    double border(int number, double[] x, double[] row, double[] across, double[] couple) {
        if (number >= firstBall) {
            double[] gradient = program.balls().get(number - firstBall).gradient(x);
            System.arraycopy(gradient, 0, row, 0, row.length);
            return 0;
        }
        if (number < firstDistance) {
            int r = rows[number - lowers.length - uppers.length];
            Vectors.add(row, r < 0 ? -1 : 1, program.rows().rows()[r < 0 ? -1 - r : r]);
            return 0;
        }
        int v = firstLifted(number);
        Program.Distance distance = distance(number);
        double own = 0;
        for (int k = 0; k < distance.size(); k++, v++) {
            double a = distance.weight()[k];
            row[distance.index()[k]] = -a * couple[v] / across[v];
            own += a * a / across[v];
        }
        return own;
    }

    private int distanceOf(int number) {
        int next = firstDistance;
        for (int j = 0; j < program.distances().size(); j++) {
            next += 2 * program.distances().get(j).size() + 1;
            if (number < next) {
                return j;
            }
        }
        return -1;
    }

    private Program.Distance distance(int number) {
        return program.distances().get(distanceOf(number));
    }

    private int firstLifted(int number) {
        int v = 0;
        for (int j = distanceOf(number) - 1; j >= 0; j--) {
            v += program.distances().get(j).size();
        }
        return v;
    }

    private boolean isSum(int number) {
        return number >= firstDistance && number < firstBall;
    }

    /** The part of t in a condition that is a sum of distances, 0 in others. */
    double lifted(int number, double[] dt) {
        double sum = 0;
        if (isSum(number)) {
            int v = firstLifted(number);
            for (double weight : distance(number).weight()) {
                sum += weight * dt[v++];
            }
        }
        return sum;
    }

    /** Subtracts a multiple of such a condition's part of t. */
    void subtractLifted(int number, double factor, double[] bt) {
        if (isSum(number)) {
            int v = firstLifted(number);
            for (double weight : distance(number).weight()) {
                bt[v++] -= factor * weight;
            }
        }
    }

    /** {@code dx −= B'dt}. */
    void couple(double[] couple, double[] dt, double[] dx) {
        int v = 0;
        for (Program.Distance distance : program.distances()) {
            for (int i : distance.index()) {
                dx[i] -= couple[v] * dt[v];
                v++;
            }
        }
    }

    /** {@code dt −= B dx}. */
    void uncouple(double[] couple, double[] dx, double[] dt) {
        int v = 0;
        for (Program.Distance distance : program.distances()) {
            for (int i : distance.index()) {
                dt[v] -= couple[v] * dx[i];
                v++;
            }
        }
    }

    static void addSquare(double[][] h, double factor, double[] row) {
        for (int i = 0; i < row.length; i++) {
            double value = factor * row[i];
            if (value != 0) {
                double[] to = h[i];
                for (int j = i; j < row.length; j++) {
                    to[j] += value * row[j];
                }
            }
        }
    }

    /** Moves to a bound what is all but there and held there by its multiplier. */
    void snap(double[] s, double[] z, double near, double[] x) {
        int at = 0;
        for (int i : lowers) {
            x[i] = s[at] < near && s[at] < z[at] ? program.box().lower()[i] : x[i];
            at++;
        }
        for (int i : uppers) {
            x[i] = s[at] < near && s[at] < z[at] ? program.box().upper()[i] : x[i];
            at++;
        }
    }

    /** Writes multipliers where a solution keeps them. */
    void multipliers(double[] z, Solution solution) {
        int at = lowers.length + uppers.length;
        for (int row : rows) {
            solution.rows()[row < 0 ? -1 - row : row] += row < 0 ? -z[at] : z[at];
            at++;
        }
        for (int j = 0; j < program.distances().size(); j++) {
            int count = program.distances().get(j).size();
            for (int k = 0; k < count; k++) {
                solution.pulls()[j][k] = z[at] - z[at + 1];
                at += 2;
            }
            solution.distances()[j] = z[at++];
        }
        System.arraycopy(z, firstBall, solution.balls(), 0, solution.balls().length);
    }
}
