package io.troupe.math.optim;

import java.util.Random;

/** Problems drawn from a seed. */
final class RandomPrograms {
    private RandomPrograms() {}

    /** Of returns with two common causes; singular if there are fewer bars than assets. */
    static double[][] covariance(Random random, int n, int bars) {
        double[] own = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            own[i] = 0.003 + 0.03 * random.nextDouble();
            first[i] = 0.5 + random.nextDouble();
            second[i] = random.nextGaussian();
        }
        double[][] covariance = new double[n][n];
        double[] row = new double[n];
        for (int t = 0; t < bars; t++) {
            double market = 0.01 * random.nextGaussian();
            double style = 0.006 * random.nextGaussian();
            for (int i = 0; i < n; i++) {
                row[i] = first[i] * market + second[i] * style + own[i] * random.nextGaussian();
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    covariance[i][j] += row[i] * row[j] / bars;
                }
            }
        }
        return covariance;
    }
}
