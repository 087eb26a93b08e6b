package io.troupe.math.optim;

import java.util.Arrays;

/**
 * Planes over bounds, rows and distances. Variables are x, the height of the planes, and by
 * distance and coordinate t with {@code ±(x − c) ≤ t}; both questions are asked of the same rows,
 * each with a state of its own. The least height is found by points nearest to ones far below, a
 * proximal method that ends after a few steps on polyhedra (Mangasarian, Meyer, "Nonlinear
 * perturbation of linear programs", 1979).
 */
final class PolyhedralBundle implements Bundle {
    private static final double FAR = 1e-4;
    private static final double LIGHT = 1e-3;
    private static final double EXACT = 1e-13;
    private static final int MOST_ROUNDS = 8;

    private final Program program;
    private final int n;
    private final int height;
    private final DualActiveSet solver;
    private final DualActiveSet.State boundState;
    private final DualActiveSet.State nearState;
    private final int fixedRows;
    private final double[] lastBound;
    private double low = Double.NEGATIVE_INFINITY;
    private double[] x = {};
    private double[] lowest = {};
    private int[] idle = new int[16];

    PolyhedralBundle(Program program) {
        this.program = program;
        n = program.size();
        height = n;
        int size = n + 1;
        for (Program.Distance distance : program.distances()) {
            size += distance.size();
        }
        double[] lower = Arrays.copyOf(program.box().lower(), size);
        double[] upper = Arrays.copyOf(program.box().upper(), size);
        Arrays.fill(lower, n, size, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, n, size, Double.POSITIVE_INFINITY);
        solver = new DualActiveSet(lower, upper);
        boundState = new DualActiveSet.State(size);
        nearState = new DualActiveSet.State(size);
        lastBound = new double[size];
        addRows(size);
        fixedRows = solver.rowCount();
    }

    private void addRows(int size) {
        Program.Equations equations = program.equations();
        for (int r = 0; r < equations.size(); r++) {
            solver.addRow(Arrays.copyOf(equations.rows()[r], size), equations.right()[r],
                    equations.right()[r]);
        }
        Program.Rows rows = program.rows();
        for (int r = 0; r < rows.size(); r++) {
            solver.addRow(Arrays.copyOf(rows.rows()[r], size), rows.lower()[r], rows.upper()[r]);
        }
        int v = n + 1;
        for (Program.Distance distance : program.distances()) {
            double[] sum = new double[size];
            for (int k = 0; k < distance.size(); k++, v++) {
                int i = distance.index()[k];
                double[] above = new double[size];
                double[] below = new double[size];
                above[i] = 1;
                above[v] = -1;
                below[i] = -1;
                below[v] = -1;
                double centre = distance.centre()[k];
                solver.addRow(above, Double.NEGATIVE_INFINITY, centre);
                solver.addRow(below, Double.NEGATIVE_INFINITY, -centre);
                sum[v] = distance.weight()[k];
            }
            solver.addRow(sum, Double.NEGATIVE_INFINITY, distance.upper());
        }
    }

    @Override
    public void add(double[] slope, double constant) {
        forget();
        double[] row = Arrays.copyOf(slope, lastBound.length);
        row[height] = -1;
        solver.addRow(row, Double.NEGATIVE_INFINITY, -constant);
    }

    /** Drops the planes that have bound longest ago once there are too many. */
    private void forget() {
        int count = solver.rowCount();
        if (idle.length <= count) {
            idle = Arrays.copyOf(idle, 2 * count);
        }
        int most = fixedRows + 3 * n + 30;
        for (int r = fixedRows; r < count; r++) {
            idle[r] = boundState.binds(r) || nearState.binds(r) ? 0 : idle[r] + 1;
        }
        if (count < most) {
            return;
        }
        boolean[] kept = new boolean[count];
        int at = 0;
        for (int r = 0; r < count; r++) {
            kept[r] = r < fixedRows || idle[r] < n + 10;
            if (kept[r]) {
                idle[at++] = idle[r];
            }
        }
        Arrays.fill(idle, at, idle.length, 0);
        solver.keep(kept, boundState, nearState);
    }

    @Override
    public boolean bound(double[] from) {
        solver.upper(height, Double.POSITIVE_INFINITY);
        double[] weights = new double[lastBound.length];
        double[] cost = new double[lastBound.length];
        Arrays.fill(weights, FAR);
        cost[height] = 1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            solver.objective(weights, lastBound, cost);
            if (!solver.solve(boundState)) {
                return false;
            }
            double short0 = 0;
            for (int i = 0; i < lastBound.length; i++) {
                short0 += FAR * Math.abs(solver.x()[i] - lastBound[i]) * width(i);
            }
            System.arraycopy(solver.x(), 0, lastBound, 0, lastBound.length);
            if (lastBound[height] - short0 > low || lowest.length == 0) {
                low = lastBound[height] - short0;
            }
            lowest = Arrays.copyOf(lastBound, n);
            if (short0 <= EXACT) {
                return true;
            }
        }
        return low > Double.NEGATIVE_INFINITY;
    }

    private double width(int i) {
        double width = i < n ? program.box().upper()[i] - program.box().lower()[i] : 1;
        return Double.isInfinite(width) ? 1 + Math.abs(lastBound[i]) : width;
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
        solver.upper(height, level);
        double[] weights = new double[lastBound.length];
        Arrays.fill(weights, 1);
        double[] centre = Arrays.copyOf(to, lastBound.length);
        centre[height] = Double.isInfinite(level) ? 0 : level;
        int v = n + 1;
        for (Program.Distance distance : program.distances()) {
            for (int k = 0; k < distance.size(); k++, v++) {
                weights[v] = LIGHT;
                centre[v] = Math.abs(to[distance.index()[k]] - distance.centre()[k]);
            }
        }
        solver.objective(weights, centre, new double[lastBound.length]);
        boolean isFound = solver.solve(nearState);
        x = Arrays.copyOf(solver.x(), n);
        return isFound;
    }

    @Override
    public double[] x() {
        return x;
    }
}
