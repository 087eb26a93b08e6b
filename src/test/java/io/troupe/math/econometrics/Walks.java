package io.troupe.math.econometrics;

/**
 * Series that any language can draw again: noise by the linear congruential generator {@code s ←
 * (1103515245 s + 12345) mod 2³¹}, uniform in −½…½.
 */
final class Walks {
    static final int LENGTH = 120;

    private Walks() {}

    static double[] noise(long seed) {
        double[] result = new double[LENGTH];
        long state = seed;
        for (int t = 0; t < LENGTH; t++) {
            state = (state * 1_103_515_245L + 12_345) % (1L << 31);
            result[t] = (double) state / (1L << 31) - 0.5;
        }
        return result;
    }

    /** The running sum of {@code noise(1)}. */
    static double[] walk() {
        return sum(noise(1));
    }

    /** {@code x(t) = 0.6 x(t−1) + noise(2)}. */
    static double[] reverting() {
        double[] x = noise(2);
        for (int t = 1; t < LENGTH; t++) {
            x[t] += 0.6 * x[t - 1];
        }
        return x;
    }

    /** Half the walk plus what reverts: cointegrated with the walk. */
    static double[] companion() {
        double[] walk = walk();
        double[] x = reverting();
        for (int t = 0; t < LENGTH; t++) {
            x[t] += 0.5 * walk[t];
        }
        return x;
    }

    /** The running sum of {@code noise(3)}. */
    static double[] stranger() {
        return sum(noise(3));
    }

    private static double[] sum(double[] noise) {
        for (int t = 1; t < noise.length; t++) {
            noise[t] += noise[t - 1];
        }
        return noise;
    }
}
