package io.troupe.metrics.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Returns of known Sharpe ratio: their standard deviation is 1 % in the long run. */
enum ReturnModels {
    NORMAL {
        @Override
        double[] shocks(SplittableRandom random, int bars) {
            double[] shocks = new double[bars];
            Arrays.setAll(shocks, _ -> random.nextGaussian());
            return shocks;
        }
    },
    /** Student's with four degrees of freedom, whose variance is 2. */
    STUDENT_4 {
        @Override
        double[] shocks(SplittableRandom random, int bars) {
            double[] shocks = new double[bars];
            for (int t = 0; t < bars; t++) {
                double normal = random.nextGaussian();
                double squares = 0;
                for (int k = 0; k < 4; k++) {
                    double each = random.nextGaussian();
                    squares += each * each;
                }
                shocks[t] = normal / Math.sqrt(squares / 4) / Math.sqrt(2);
            }
            return shocks;
        }
    },
    /** Each return has a fifth of the one before. */
    AUTOREGRESSIVE {
        @Override
        double[] shocks(SplittableRandom random, int bars) {
            double[] shocks = new double[bars];
            double last = random.nextGaussian();
            for (int t = 0; t < bars; t++) {
                last = 0.2 * last + Math.sqrt(1 - 0.04) * random.nextGaussian();
                shocks[t] = last;
            }
            return shocks;
        }
    },
    /** T. Bollerslev (1986): variance 0.02 + 0.08·e² + 0.90·variance, in the long run 1. */
    GARCH {
        @Override
        double[] shocks(SplittableRandom random, int bars) {
            double[] shocks = new double[bars];
            double variance = 1;
            double last = 0;
            for (int t = -200; t < bars; t++) {
                variance = 0.02 + 0.08 * last * last + 0.9 * variance;
                last = Math.sqrt(variance) * random.nextGaussian();
                if (t >= 0) {
                    shocks[t] = last;
                }
            }
            return shocks;
        }
    };

    private static final double DEVIATION = 0.01;

    abstract double[] shocks(SplittableRandom random, int bars);

    /** A series. */
    double[] returns(long seed, int bars, double sharpePerBar) {
        return Arrays.stream(shocks(new SplittableRandom(seed), bars))
                .map(shock -> DEVIATION * (sharpePerBar + shock)).toArray();
    }
}
