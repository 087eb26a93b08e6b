package io.troupe.math.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether a program falls without end: along a direction that no condition ends. */
final class Recession {
    private Recession() {}

    /** Looks for d with {@code Qd = 0, c'd < 0} that bounds, rows and balls let pass. */
    static boolean isUnbounded(Program program) {
        int n = program.size();
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            lower[i] = Double.isInfinite(program.box().lower()[i]) ? -1 : 0;
            upper[i] = Double.isInfinite(program.box().upper()[i]) ? 1 : 0;
        }
        for (Program.Distance distance : program.distances()) {
            for (int i : distance.index()) {
                lower[i] = 0;
                upper[i] = 0;
            }
        }
        FeasibleSet set = FeasibleSet.of(Bounds.of(lower, upper, 0),
                rows(program).toArray(LinearRow[]::new));
        ReducedProgram reduction = new ReducedProgram(new double[n][n], program.c(), set);
        if (reduction.isInfeasible()) {
            return false;
        }
        Program cone = reduction.program();
        if (cone.size() == 0) {
            return false;
        }
        double[] direction = reduction.expand(new InteriorPoint(cone, false).solve().x());
        return Vectors.dot(program.c(), direction) < -1e-7;
    }

    /** Where a side has an end the direction must not lead to it. */
    private static List<LinearRow> rows(Program program) {
        List<LinearRow> rows = new ArrayList<>();
        for (double[] row : program.equations().rows()) {
            rows.add(new LinearRow(row, 0, 0, 0));
        }
        for (int r = 0; r < program.rows().size(); r++) {
            double low = Double.isInfinite(program.rows().lower()[r])
                    ? Double.NEGATIVE_INFINITY
                    : 0;
            double high = Double.isInfinite(program.rows().upper()[r])
                    ? Double.POSITIVE_INFINITY
                    : 0;
            rows.add(new LinearRow(program.rows().rows()[r], low, high, 0));
        }
        addNull(program.q(), rows);
        for (Program.Ball ball : program.balls()) {
            addNull(ball.matrix(), rows);
        }
        return rows;
    }

    private static void addNull(double[][] matrix, List<LinearRow> rows) {
        for (double[] row : matrix) {
            if (Vectors.largest(row) > 0) {
                rows.add(new LinearRow(Arrays.copyOf(row, row.length), 0, 0, 0));
            }
        }
    }
}
