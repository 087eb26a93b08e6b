package io.troupe.metrics.inference;

/**
 * The expected length of a stationary bootstrap's blocks that makes the error of a mean's variance
 * least, from the series itself: {@code (2·G²/D)^(1/3)·n^(1/3)}, {@code G = Σ λ(k/M)·|k|·R(k)},
 * {@code D = 2·(Σ λ(k/M)·R(k))²} over −M…M, with autocovariances R and the flat-top window λ, 1 up
 * to ½ and falling to 0 at 1.
 *
 * <p>M is twice the first lag m̂ (at least 1) after which {@code max(5, ⌈√log₁₀n⌉)}
 * autocorrelations in a row are within {@code ±2·√(log₁₀n/n)}, at most ⌈√n⌉ and as many more.
 * Lengths are at most {@code ⌈min(3·√n, n/3)⌉} and at least 1.
 *
 * <p>Source: D. N. Politis, H. White, <i>Automatic Block-Length Selection for the Dependent
 * Bootstrap</i>, Econometric Reviews 23 (2004), with D as corrected by A. Patton, D. N. Politis, H.
 * White, Econometric Reviews 28 (2009).
 */
final class BlockLength {
    private static final int LEAST_RUN = 5;
    private static final double SIGNIFICANCE = 2;

    private BlockLength() {}

    /** For what errs by the mean of returns, as Sharpe ratio, annual return and drawdown do. */
    static double ofReturns(double[] returns) {
        return ofMean(SeriesSums.deviations(returns));
    }

    /** For what errs by the mean of squared deviations, as volatility does. */
    static double ofSquares(double[] returns) {
        double[] squares = SeriesSums.deviations(returns);
        for (int t = 0; t < squares.length; t++) {
            squares[t] *= squares[t];
        }
        return ofMean(SeriesSums.deviations(squares));
    }

    /** For the mean of a series, of which it is the deviations. */
    private static double ofMean(double[] x) {
        double n = x.length;
        double zero = SeriesSums.laggedProduct(x, 0);
        if (zero == 0) {
            return 1;
        }
        int run = Math.max(LEAST_RUN, (int) Math.ceil(Math.sqrt(StrictMath.log10(n))));
        int most = Math.min(x.length - 1, (int) Math.ceil(Math.sqrt(n)) + run);
        Correlations correlations = new Correlations(x, zero, most);
        int window = window(correlations, run, SIGNIFICANCE * Math.sqrt(StrictMath.log10(n) / n));
        double sum = correlations.at(0);
        double weighted = 0;
        for (int lag = 1; lag <= window; lag++) {
            double weight = 2 * Math.min(1, 2 * (1 - lag / (double) window))
                    * correlations.at(lag);
            sum += weight;
            weighted += lag * weight;
        }
        double longest = Math.ceil(Math.min(3 * Math.sqrt(n), n / 3));
        if (sum == 0) {
            return longest;
        }
        return Math.clamp(StrictMath.cbrt(weighted * weighted / (sum * sum) * n), 1, longest);
    }

    /** M: twice the lag that a run of small correlations follows. */
    private static int window(Correlations correlations, int run, double bound) {
        int most = correlations.most();
        for (int lag = 0; lag + run <= most; lag++) {
            if (allWithin(correlations, lag, run, bound)) {
                return Math.min(2 * Math.max(lag, 1), most);
            }
        }
        return most;
    }

    private static boolean allWithin(Correlations correlations, int lag, int run, double bound) {
        for (int k = 1; k <= run; k++) {
            if (Math.abs(correlations.at(lag + k)) >= bound) {
                return false;
            }
        }
        return true;
    }

    /** Autocorrelations, computed when somebody asks, several at once: most are not asked for. */
    private static final class Correlations {
        private static final int AT_ONCE = 4;

        private final double[] x;
        private final double zero;
        private final double[] values;
        private int known;

        /**
         * Those of deviations.
         *
         * @param zero the product of lag 0
         * @param most the largest lag
         */
        Correlations(double[] x, double zero, int most) {
            this.x = x;
            this.zero = zero;
            values = new double[most + 1];
        }

        int most() {
            return values.length - 1;
        }

        double at(int lag) {
            while (known <= lag) {
                if (known + AT_ONCE <= values.length) {
                    addSeveral(known);
                } else {
                    values[known] = SeriesSums.laggedProduct(x, known++) / zero;
                }
            }
            return values[lag];
        }

        /** Each sum in its own order, but none of them waits for another. */
        private void addSeveral(int lag) {
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            int n = x.length;
            for (int t = lag; t < n; t++) {
                double each = x[t];
                first += each * x[t - lag];
                if (t > lag + 2) {
                    second += each * x[t - lag - 1];
                    third += each * x[t - lag - 2];
                    fourth += each * x[t - lag - 3];
                } else {
                    second += t > lag ? each * x[t - lag - 1] : 0;
                    third += t > lag + 1 ? each * x[t - lag - 2] : 0;
                }
            }
            values[lag] = first / zero;
            values[lag + 1] = second / zero;
            values[lag + 2] = third / zero;
            values[lag + 3] = fourth / zero;
            known = lag + AT_ONCE;
        }
    }
}
