package io.troupe.math.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Planes over a set with balls, where both questions are left to {@link InteriorPoint}. */
final class CurvedBundle implements Bundle {
    private static final double SOLVED = 1e-8;

    private final Program program;
    private final int n;
    private final List<double[]> slopes = new ArrayList<>();
    private final List<Double> constants = new ArrayList<>();
    private double low;
    private double[] x = {};
    private double[] lowest = {};

    CurvedBundle(Program program) {
        this.program = program;
        n = program.size();
    }

    @Override
    public void add(double[] slope, double constant) {
        if (slopes.size() > 4 * n + 60) {
            slopes.removeFirst();
            constants.removeFirst();
        }
        slopes.add(slope);
        constants.add(constant);
    }

    @Override
    public boolean bound(double[] from) {
        double[] c = new double[n + 1];
        c[n] = 1;
        Program lifted = new Program(new double[n + 1][n + 1], c,
                new Program.Box(longer(program.box().lower(), Double.NEGATIVE_INFINITY),
                        longer(program.box().upper(), Double.POSITIVE_INFINITY)),
                new Program.Equations(longer(program.equations().rows()),
                        program.equations().right()),
                rows(-1, 0), program.distances(), program.balls().stream().map(this::longer)
                        .toList());
        Solution solution = new InteriorPoint(lifted, false).solve();
        low = solution.x()[n];
        lowest = Arrays.copyOf(solution.x(), n);
        return solution.residual(lifted) <= SOLVED;
    }

    private Program.Ball longer(Program.Ball ball) {
        return new Program.Ball(Arrays.copyOf(longer(ball.matrix()), n + 1, double[][].class),
                longer(ball.g(), 0), ball.constant());
    }

    private double[][] longer(double[][] matrix) {
        double[][] longer = new double[matrix.length == n ? n + 1 : matrix.length][n + 1];
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, longer[i], 0, n);
        }
        return longer;
    }

    private double[] longer(double[] values, double last) {
        double[] longer = Arrays.copyOf(values, n + 1);
        longer[n] = last;
        return longer;
    }

    /** The rows of the set and the planes, at most at a level or at the last variable. */
    private Program.Rows rows(double last, double level) {
        int size = last == 0 ? n : n + 1;
        int own = program.rows().size();
        int count = own + slopes.size();
        double[][] rows = new double[count][];
        double[] lower = Arrays.copyOf(program.rows().lower(), count);
        double[] upper = Arrays.copyOf(program.rows().upper(), count);
        for (int r = 0; r < own; r++) {
            rows[r] = Arrays.copyOf(program.rows().rows()[r], size);
        }
        for (int k = 0; k < slopes.size(); k++) {
            rows[own + k] = Arrays.copyOf(slopes.get(k), size);
            if (last != 0) {
                rows[own + k][n] = last;
            }
            lower[own + k] = Double.NEGATIVE_INFINITY;
            upper[own + k] = level - constants.get(k);
        }
        return new Program.Rows(rows, lower, upper);
    }

    @Override
    public double low() {
        return low;
    }

    @Override
    public double[] lowest() {
        return lowest;
    }

    @Override
    public boolean nearest(double[] to, double level) {
        double[][] q = new double[n][n];
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            q[i][i] = 1;
            c[i] = -to[i];
        }
        Program near = new Program(q, c, program.box(), program.equations(),
                slopes.isEmpty() ? program.rows() : rows(0, level), program.distances(),
                program.balls());
        Solution solution = new InteriorPoint(near, false).solve();
        if (solution.residual(near) > SOLVED) {
            solution = new InteriorPoint(near, false)
                    .solve(QuadraticMinimizer.nearest(near).x());
        }
        x = solution.x();
        return solution.residual(near) <= SOLVED;
    }

    @Override
    public double[] x() {
        return x;
    }
}
