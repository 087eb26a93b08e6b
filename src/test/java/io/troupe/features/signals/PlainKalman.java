package io.troupe.features.signals;

/**
 * Chan's filter as he writes it, with the standard form of the update.
 *
 * @param slope after the last bar
 * @param score the last error with the opposite sign, in its expected deviations
 */
record PlainKalman(double slope, double score) {
    static PlainKalman run(double[] first, double[] second, double delta, double noise) {
        double[] beta = new double[2];
        double[][] p = new double[2][2];
        double wander = delta / (1 - delta);
        double score = Double.NaN;
        for (int t = 0; t < first.length; t++) {
            double y = Math.log(first[t] / first[0]);
            double[] x = {Math.log(second[t] / second[0]), 1};
            if (t > 0) {
                p[0][0] += wander;
                p[1][1] += wander;
            }
            double[] rx = {p[0][0] * x[0] + p[0][1] * x[1], p[1][0] * x[0] + p[1][1] * x[1]};
            double q = x[0] * rx[0] + x[1] * rx[1] + noise;
            double e = y - x[0] * beta[0] - x[1] * beta[1];
            score = -e / Math.sqrt(q);
            for (int i = 0; i < 2; i++) {
                beta[i] += rx[i] / q * e;
                for (int j = 0; j < 2; j++) {
                    p[i][j] -= rx[i] * rx[j] / q;
                }
            }
        }
        return new PlainKalman(beta[0], score);
    }
}
