package io.troupe.portfolio.riskmodels;

import java.util.SplittableRandom;

/** Panels of returns for tests. */
final class Panels {
    /** Seven uncorrelated series of eight bars, of mean 0 and variance 8/7 (divisor 7). */
    static final double[][] ORTHOGONAL = orthogonal();

    private Panels() {}

    /** Returns of about 1 % with a common part, drawn from a seed; some bars are extreme. */
    static double[][] random(int assets, int bars, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] returns = new double[assets][bars];
        for (int t = 0; t < bars; t++) {
            double market = random.nextGaussian() * 0.008;
            double size = random.nextInt(50) == 0 ? 5 : 1;
            for (int i = 0; i < assets; i++) {
                returns[i][t] = 0.0004 + size
                        * (market * (0.5 + i % 3 * 0.5) + random.nextGaussian() * 0.01);
            }
        }
        return returns;
    }

    private static double[][] orthogonal() {
        double[][] series = new double[7][8];
        for (int k = 1; k < 8; k++) {
            for (int t = 0; t < 8; t++) {
                series[k - 1][t] = Integer.bitCount(k & t) % 2 == 0 ? 1 : -1;
            }
        }
        return series;
    }

    /** Series {@code Σ(k) loadings(i,k)·orthogonal(k)}: their covariance is {@code LL'·8/7}. */
    static double[][] loaded(double[][] loadings) {
        double[][] returns = new double[loadings.length][8];
        for (int i = 0; i < loadings.length; i++) {
            for (int k = 0; k < loadings[i].length; k++) {
                for (int t = 0; t < 8; t++) {
                    returns[i][t] += loadings[i][k] * ORTHOGONAL[k][t];
                }
            }
        }
        return returns;
    }

    /** n series of equal variance {@code σ²·8/7} of which each pair has the correlation ρ. */
    static double[][] equicorrelated(int n, double sigma, double correlation) {
        double[][] loadings = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            loadings[i][0] = sigma * Math.sqrt(correlation);
            loadings[i][i + 1] = sigma * Math.sqrt(1 - correlation);
        }
        return loaded(loadings);
    }

    /** Series said several times over. */
    static double[][] repeated(double[][] series, int times) {
        double[][] repeated = new double[series.length][series[0].length * times];
        for (int i = 0; i < series.length; i++) {
            for (int t = 0; t < repeated[i].length; t++) {
                repeated[i][t] = series[i][t % series[i].length];
            }
        }
        return repeated;
    }
}
