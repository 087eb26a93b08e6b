package io.troupe.math.optim;

/**
 * A primal-dual path-following method with Mehrotra's predictor and corrector ("On the
 * implementation of a primal-dual interior point method", 1992) for {@link Program}s of any kind,
 * with pivots kept from 0 as in Friedlander, Orban ("A primal–dual regularized interior-point
 * method for convex quadratic programs", 2012). Each condition
 * {@code h ≤ 0} has a slack s and a multiplier z; a distance {@code Σ a|x − c|} is
 * {@code Σ a·t} with {@code ±(x − c) ≤ t}, where t leaves the equations before they are factored:
 * a step costs n³/6 however many distances there are. It starts anywhere and needs no vector that
 * meets the conditions; if there is none it is run with {@code soft}, which asks for the least sum
 * of squared violations of all conditions but bounds, and whose multipliers then are a certificate.
 */
final class InteriorPoint {
    private static final int MOST_STEPS = 120;
    private static final double AT_BOUND = 1e-11;
    private static final double SHORTEST = 1e-10;
    private static final double LEAST_PRODUCT = 1e-26;
    private static final double ABOVE_ZERO = 1e-60;
    private static final double ENOUGH = 1e-14;
    private static final int PATIENCE = 12;
    private static final double BACK = 0.995;

    private final Program program;
    private final Inequalities inequalities;
    private final double soft;
    private final double regular;
    private final int n;
    private final double[] x;
    private final double[] y;
    private final double[] t;
    private final double[] s;
    private final double[] z;
    private int steps;

    InteriorPoint(Program program, boolean soft) {
        this.program = program;
        this.soft = soft ? 1 : 0;
        regular = soft ? 1e-9 : 1e-13;
        n = program.size();
        inequalities = new Inequalities(program);
        x = new double[n];
        y = new double[program.equations().size()];
        t = new double[inequalities.lifted()];
        s = new double[inequalities.size()];
        z = new double[inequalities.size()];
    }

    int steps() {
        return steps;
    }

    /** The best vector and its multipliers; whoever asks looks at how good they are. */
    Solution solve() {
        Program.Box box = program.box();
        double[] middle = new double[n];
        for (int i = 0; i < n; i++) {
            double low = Math.max(box.lower()[i], Math.min(-1, box.upper()[i] - 2));
            double high = Math.min(box.upper()[i], Math.max(1, box.lower()[i] + 2));
            middle[i] = (low + high) / 2;
        }
        return solve(middle);
    }

    /** Likewise, from a vector. */
    Solution solve(double[] from) {
        start(from);
        Solution best = solution();
        double least = merit(best);
        int stale = 0;
        for (steps = 1; steps <= MOST_STEPS && stale < PATIENCE; steps++) {
            if (!step()) {
                break;
            }
            Solution now = solution();
            double merit = merit(now);
            stale = merit < 0.9 * least ? 0 : stale + 1;
            if (merit < least) {
                least = merit;
                best = now;
            }
            if (least < ENOUGH) {
                break;
            }
        }
        return best;
    }

    private double merit(Solution solution) {
        if (soft == 0) {
            double residual = solution.residual(program);
            return Double.isNaN(residual) ? Double.POSITIVE_INFINITY : residual;
        }
        double[] dual = new double[n];
        dualResidual(dual, new double[t.length]);
        return Vectors.largest(dual) + Vectors.largest(primal())
                + Vectors.largest(equationResidual()) + Math.sqrt(gap()) * 1e-3;
    }

    private void start(double[] from) {
        System.arraycopy(from, 0, x, 0, n);
        inequalities.centre(x, t);
        double[] values = inequalities.values(x, t);
        for (int i = 0; i < s.length; i++) {
            s[i] = Math.max(-values[i], 0.1);
            z[i] = 1;
        }
    }

    private double gap() {
        return s.length == 0 ? 0 : Math.max(0, Vectors.dot(s, z)) / s.length;
    }

    /** {@code h + s − δz}. */
    private double[] primal() {
        double[] values = inequalities.values(x, t);
        for (int i = 0; i < s.length; i++) {
            values[i] += s[i] - (inequalities.isSoft(i) ? soft : 0) * z[i];
        }
        return values;
    }

    private double[] equationResidual() {
        double[] off = new double[y.length];
        for (int r = 0; r < off.length; r++) {
            off[r] = Vectors.dot(program.equations().rows()[r], x)
                    - program.equations().right()[r] - soft * y[r];
        }
        return off;
    }

    private void dualResidual(double[] offX, double[] offT) {
        if (soft == 0) {
            System.arraycopy(program.gradient(x), 0, offX, 0, n);
        }
        for (int r = 0; r < y.length; r++) {
            Vectors.add(offX, y[r], program.equations().rows()[r]);
        }
        inequalities.addTransposed(x, z, offX, offT);
    }

    /** What the conditions of an optimum are off by. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Off(double[] x, double[] t, double[] y, double[] primal,
            double[] complement) {}

    private Off off() {
        double[] offX = new double[n];
        double[] offT = new double[t.length];
        dualResidual(offX, offT);
        double[] complement = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            complement[i] = s[i] * z[i];
        }
        return new Off(offX, offT, equationResidual(), primal(), complement);
    }

    private boolean step() {
        Off off = off();
        double[] weights = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            weights[i] = 1 / (s[i] / z[i] + (inequalities.isSoft(i) ? soft : 0));
        }
        NewtonSystem system = new NewtonSystem(program, inequalities, weights, x, z,
                new NewtonSystem.Kind(soft == 0, soft, regular));
        Step predictor = direction(system, off, true);
        double reach = predictor.reach(s, z);
        double centre = centre(predictor, reach);
        for (int i = 0; i < s.length; i++) {
            off.complement[i] += predictor.ds[i] * predictor.dz[i] - centre;
        }
        inequalities.addSecondOrder(predictor.dx, predictor.dz, reach * reach, off.x, off.primal);
        Step step = direction(system, off, false);
        double length = Math.min(1, BACK * step.reach(s, z));
        if (Double.isNaN(length) || Double.isNaN(step.dx[0])) {
            return false;
        }
        move(step, length);
        return length > SHORTEST;
    }

    /** The product of slack and multiplier to aim at: the less the better the prediction is. */
    private double centre(Step predictor, double reach) {
        double mu = gap();
        double after = 0;
        for (int i = 0; i < s.length; i++) {
            after += (s[i] + reach * predictor.ds[i]) * (z[i] + reach * predictor.dz[i]);
        }
        double ratio = s.length == 0 || mu == 0 ? 0 : after / s.length / mu;
        return Math.max(ratio * ratio * ratio * mu, LEAST_PRODUCT);
    }

    private void move(Step step, double length) {
        Vectors.add(x, length, step.dx);
        Vectors.add(t, length, step.dt);
        Vectors.add(y, length, step.dy);
        Vectors.add(s, length, step.ds);
        Vectors.add(z, length, step.dz);
        for (int i = 0; i < s.length; i++) {
            s[i] = Math.max(s[i], ABOVE_ZERO);
            z[i] = Math.max(z[i], ABOVE_ZERO);
        }
    }

    private static final class Step {
        private final double[] dx;
        private final double[] dt;
        private final double[] dy;
        private final double[] ds;
        private final double[] dz;

        Step(double[] dx, double[] dt, double[] dy, double[] ds, double[] dz) {
            this.dx = dx;
            this.dt = dt;
            this.dy = dy;
            this.ds = ds;
            this.dz = dz;
        }

        double reach(double[] s, double[] z) {
            double length = 1 / BACK;
            for (int i = 0; i < s.length; i++) {
                if (ds[i] < 0) {
                    length = Math.min(length, -s[i] / ds[i]);
                }
                if (dz[i] < 0) {
                    length = Math.min(length, -z[i] / dz[i]);
                }
            }
            return length;
        }
    }

    private Step direction(NewtonSystem system, Off off, boolean isRough) {
        NewtonSystem.Side right = system.side();
        Vectors.add(right.x, -1, off.x);
        Vectors.add(right.t, -1, off.t);
        Vectors.add(right.y, -1, off.y);
        for (int i = 0; i < s.length; i++) {
            right.z[i] = off.complement[i] / z[i] - off.primal[i];
        }
        NewtonSystem.Side side = isRough ? system.predict(right) : system.solve(right);
        double[] ds = new double[s.length];
        for (int i = 0; i < s.length; i++) {
            ds[i] = (-off.complement[i] - s[i] * side.z[i]) / z[i];
        }
        return new Step(side.x, side.t, side.y, ds, side.z);
    }

    private Solution solution() {
        double[] inside = x.clone();
        Program.Box box = program.box();
        for (int i = 0; i < n; i++) {
            inside[i] = Math.max(box.lower()[i], Math.min(box.upper()[i], inside[i]));
        }
        inequalities.snap(s, z, AT_BOUND, inside);
        Solution solution = Solution.zero(program);
        System.arraycopy(inside, 0, solution.x(), 0, n);
        System.arraycopy(y, 0, solution.equations(), 0, y.length);
        inequalities.multipliers(z, solution);
        return solution;
    }
}
