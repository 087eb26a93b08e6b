package io.troupe.math.optim;

/**
 * What a solver found for a {@link Program}: a vector and the numbers that prove it.
 *
 * @param x the variables
 * @param equations multipliers with {@code Qx + c + Σ y·row + … = 0}, of any sign
 * @param rows likewise, above 0 where the upper side binds and below 0 where the lower one does
 * @param distances ≥ 0
 * @param pulls by distance and its coordinate, what it adds to the gradient: the multiplier times
 *        the weight times a number of −1…1
 * @param balls ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // within the package only
record Solution(double[] x, double[] equations, double[] rows, double[] distances,
        double[][] pulls, double[] balls) {
    /** All of it 0, for a program. */
    static Solution zero(Program program) {
        double[][] pulls = new double[program.distances().size()][];
        for (int j = 0; j < pulls.length; j++) {
            pulls[j] = new double[program.distances().get(j).size()];
        }
        return new Solution(new double[program.size()], new double[program.equations().size()],
                new double[program.rows().size()], new double[pulls.length], pulls,
                new double[program.balls().size()]);
    }

    /** The gradient of objective and conditions together, but for the bounds. */
    double[] gradient(Program program) {
        double[] gradient = program.gradient(x);
        for (int r = 0; r < equations.length; r++) {
            Vectors.add(gradient, equations[r], program.equations().rows()[r]);
        }
        for (int r = 0; r < rows.length; r++) {
            Vectors.add(gradient, rows[r], program.rows().rows()[r]);
        }
        for (int j = 0; j < pulls.length; j++) {
            int[] index = program.distances().get(j).index();
            for (int k = 0; k < index.length; k++) {
                gradient[index[k]] += pulls[j][k];
            }
        }
        for (int k = 0; k < balls.length; k++) {
            if (balls[k] != 0) {
                Vectors.add(gradient, balls[k], program.balls().get(k).gradient(x));
            }
        }
        return gradient;
    }

    /**
     * How far this is from an optimum: the largest of what each condition of Karush, Kuhn and
     * Tucker is off by, of a multiplier and the distance to its condition the smaller one.
     */
    double residual(Program program) {
        double worst = violation(program);
        double[] gradient = gradient(program);
        Program.Box box = program.box();
        for (int i = 0; i < x.length; i++) {
            double room = gradient[i] > 0 ? x[i] - box.lower()[i] : box.upper()[i] - x[i];
            worst = Math.max(worst, Math.min(Math.abs(gradient[i]), Math.max(room, 0)));
        }
        Program.Rows conditions = program.rows();
        for (int r = 0; r < rows.length; r++) {
            double value = Vectors.dot(conditions.rows()[r], x);
            double room = rows[r] > 0 ? conditions.upper()[r] - value
                    : value - conditions.lower()[r];
            worst = Math.max(worst, Math.min(Math.abs(rows[r]), Math.max(room, 0)));
        }
        for (int j = 0; j < distances.length; j++) {
            worst = Math.max(worst, residual(program.distances().get(j), j));
        }
        for (int k = 0; k < balls.length; k++) {
            worst = Math.max(worst, Math.min(balls[k], -program.balls().get(k).excess(x)));
        }
        return worst;
    }

    private double residual(Program.Distance distance, int j) {
        double worst = Math.min(distances[j], -distance.excess(x));
        for (int k = 0; k < pulls[j].length; k++) {
            double off = x[distance.index()[k]] - distance.centre()[k];
            double most = distances[j] * distance.weight()[k];
            double short0 = off > 0 ? most - pulls[j][k] : most + pulls[j][k];
            worst = Math.max(worst, Math.min(Math.abs(off), Math.max(short0, 0)));
            worst = Math.max(worst, Math.abs(pulls[j][k]) - most);
        }
        return worst;
    }

    /** The largest violation of a condition. */
    double violation(Program program) {
        double worst = 0;
        Program.Equations equalities = program.equations();
        for (int r = 0; r < equalities.size(); r++) {
            worst = Math.max(worst,
                    Math.abs(Vectors.dot(equalities.rows()[r], x) - equalities.right()[r]));
        }
        Program.Rows conditions = program.rows();
        for (int r = 0; r < conditions.size(); r++) {
            double value = Vectors.dot(conditions.rows()[r], x);
            worst = Math.max(worst, Math.max(conditions.lower()[r] - value,
                    value - conditions.upper()[r]));
        }
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, Math.max(program.box().lower()[i] - x[i],
                    x[i] - program.box().upper()[i]));
        }
        for (Program.Distance distance : program.distances()) {
            worst = Math.max(worst, distance.excess(x));
        }
        for (Program.Ball ball : program.balls()) {
            worst = Math.max(worst, ball.excess(x));
        }
        return worst;
    }
}
