package io.troupe.math.optim;

/**
 * The equations of one step of {@link InteriorPoint}, factored once and solved twice.
 *
 * <pre>
 * Q dx + ρ dx + J'dz + E'dy = right of x
 *            Jdx − dz/w     = right of z
 *            Edx − δ dy     = right of y
 * </pre>
 *
 * <p>Bounds leave as a diagonal, and so do the pairs of distances together with their t; rows with
 * small w leave as squares, which are added to Q. The others do so with a part of w and stay as a
 * border with the rest: as squares they would drown what they are added to, and without any Q might
 * be singular. Up to two rounds of refinement with the unreduced equations follow.
 */
final class NewtonSystem {
    private static final double TINY = 1e-14;
    private static final double HEAVY = 1;
    private static final int REFINEMENTS = 2;
    private static final double EXACT = 1e-15;

    private final Program program;
    private final Inequalities inequalities;
    private final double[] w;
    private final double[] x;
    private final double[] z;
    private final boolean hasObjective;
    private final double soft;
    private final double regular;
    private final int n;
    private final double[][] h;
    private final double[] across;
    private final double[] couple;
    private int[] heavy = {};
    private double[][] border = {};
    private double[] own = {};
    private double[] split = {};
    private double[][] solved = {};
    private double[][] schur = {};

    /** A right side or a solution. */
    static final class Side {
        final double[] x;
        final double[] t;
        final double[] y;
        final double[] z;

        Side(int x, int t, int y, int z) {
            this.x = new double[x];
            this.t = new double[t];
            this.y = new double[y];
            this.z = new double[z];
        }

        double largest() {
            return Math.max(Math.max(Vectors.largest(x), Vectors.largest(t)),
                    Math.max(Vectors.largest(y), Vectors.largest(z)));
        }

        void add(Side other) {
            Vectors.add(x, 1, other.x);
            Vectors.add(t, 1, other.t);
            Vectors.add(y, 1, other.y);
            Vectors.add(z, 1, other.z);
        }
    }

    /**
     * What is solved.
     *
     * @param hasObjective whether Q is that of the program, else 0
     * @param soft δ
     * @param regular ρ
     */
    record Kind(boolean hasObjective, double soft, double regular) {}

    NewtonSystem(Program program, Inequalities inequalities, double[] w, double[] x, double[] z,
            Kind kind) {
        this.program = program;
        this.inequalities = inequalities;
        this.w = w;
        this.x = x;
        this.z = z;
        hasObjective = kind.hasObjective;
        soft = kind.soft;
        regular = kind.regular;
        n = program.size();
        h = new double[n][n];
        across = new double[inequalities.lifted()];
        couple = new double[inequalities.lifted()];
        assemble();
        border();
        Cholesky.factor(h, n, TINY);
        factorBorder();
    }

    private void assemble() {
        for (int i = 0; i < n; i++) {
            if (hasObjective) {
                System.arraycopy(program.q()[i], 0, h[i], 0, n);
            }
            h[i][i] += regular;
        }
        inequalities.addDiagonal(w, h, across, couple);
        inequalities.addCurvature(z, h);
        heavy = inequalities.addLight(w, HEAVY, h);
    }

    /** Equations first, then what is heavy. */
    private void border() {
        int equations = program.equations().size();
        border = new double[equations + heavy.length][];
        own = new double[border.length];
        split = new double[border.length];
        for (int r = 0; r < border.length; r++) {
            if (r < equations) {
                border[r] = program.equations().rows()[r];
                own[r] = soft;
            } else {
                int k = heavy[r - equations];
                border[r] = new double[n];
                own[r] = 1 / w[k] + inequalities.border(k, x, border[r], across, couple);
            }
            if (own[r] < 1 / HEAVY) {
                split[r] = HEAVY / 2;
                own[r] /= 1 - split[r] * own[r];
                Inequalities.addSquare(h, split[r], border[r]);
            }
        }
    }

    private void factorBorder() {
        int m = border.length;
        solved = new double[m][];
        for (int r = 0; r < m; r++) {
            solved[r] = border[r].clone();
            Cholesky.forward(h, n, solved[r]);
        }
        schur = new double[m][m];
        for (int r = 0; r < m; r++) {
            for (int p = r; p < m; p++) {
                schur[r][p] = Vectors.dot(solved[r], solved[p]);
            }
            schur[r][r] += own[r];
        }
        Cholesky.factor(schur, m, TINY);
        for (int r = 0; r < m; r++) {
            Cholesky.backward(h, n, solved[r]);
        }
    }

    Side side() {
        return new Side(n, across.length, program.equations().size(), w.length);
    }

    /** A rough solution does for a prediction. */
    Side predict(Side right) {
        return reduced(right);
    }

    Side solve(Side right) {
        Side solution = reduced(right);
        for (int round = 0; round < REFINEMENTS; round++) {
            Side left = left(right, solution);
            if (left.largest() <= EXACT * right.largest()) {
                break;
            }
            solution.add(reduced(left));
        }
        return solution;
    }

    /** What the equations leave over. */
    private Side left(Side right, Side at) {
        Side rest = side();
        if (hasObjective) {
            System.arraycopy(Vectors.product(program.q(), at.x), 0, rest.x, 0, n);
        }
        Vectors.add(rest.x, regular, at.x);
        inequalities.addCurvature(z, at.x, rest.x);
        for (int r = 0; r < at.y.length; r++) {
            Vectors.add(rest.x, at.y[r], program.equations().rows()[r]);
            rest.y[r] = right.y[r] - Vectors.dot(program.equations().rows()[r], at.x)
                    + soft * at.y[r];
        }
        inequalities.addTransposed(x, at.z, rest.x, rest.t);
        double[] product = inequalities.product(x, at.x, at.t);
        for (int i = 0; i < n; i++) {
            rest.x[i] = right.x[i] - rest.x[i];
        }
        for (int i = 0; i < rest.t.length; i++) {
            rest.t[i] = right.t[i] - rest.t[i];
        }
        for (int i = 0; i < w.length; i++) {
            rest.z[i] = right.z[i] - product[i] + at.z[i] / w[i];
        }
        return rest;
    }

    private Side reduced(Side right) {
        Side result = side();
        double[] dx = result.x;
        System.arraycopy(right.x, 0, dx, 0, n);
        double[] bt = right.t.clone();
        pushLight(right, dx, bt);
        divide(bt, result.t);
        inequalities.couple(couple, result.t, dx);
        double[] u = solveBordered(right, result.t, dx);
        int equations = result.y.length;
        System.arraycopy(u, 0, result.y, 0, equations);
        for (int r = equations; r < u.length; r++) {
            inequalities.subtractLifted(heavy[r - equations], u[r], bt);
        }
        inequalities.uncouple(couple, dx, bt);
        divide(bt, result.t);
        double[] product = inequalities.product(x, dx, result.t);
        for (int i = 0; i < w.length; i++) {
            result.z[i] = w[i] * (product[i] - right.z[i]);
        }
        for (int r = equations; r < u.length; r++) {
            result.z[heavy[r - equations]] = u[r];
        }
        return result;
    }

    /** Moves the right side of what is not in the border to x and t. */
    private void pushLight(Side right, double[] dx, double[] bt) {
        double[] pushed = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            pushed[i] = w[i] * right.z[i];
        }
        for (int k : heavy) {
            pushed[k] = 0;
        }
        inequalities.addTransposed(x, pushed, dx, bt);
    }

    private void divide(double[] bt, double[] dt) {
        for (int i = 0; i < bt.length; i++) {
            dt[i] = bt[i] / across[i];
        }
    }

    /** Replaces the right side of x by its solution; the multipliers of the border. */
    private double[] solveBordered(Side right, double[] dt, double[] dx) {
        int equations = right.y.length;
        double[] wanted = new double[border.length];
        for (int r = 0; r < wanted.length; r++) {
            wanted[r] = r < equations ? right.y[r]
                    : right.z[heavy[r - equations]]
                            - inequalities.lifted(heavy[r - equations], dt);
            Vectors.add(dx, split[r] * wanted[r], border[r]);
        }
        Cholesky.solve(h, n, dx);
        double[] u = new double[border.length];
        for (int r = 0; r < u.length; r++) {
            u[r] = Vectors.dot(border[r], dx) - wanted[r];
        }
        Cholesky.solve(schur, u.length, u);
        for (int r = 0; r < u.length; r++) {
            Vectors.add(dx, -u[r], solved[r]);
        }
        for (int r = 0; r < u.length; r++) {
            u[r] += split[r] * (Vectors.dot(border[r], dx) - wanted[r]);
        }
        return u;
    }
}
