package io.troupe.math.optim;

import io.troupe.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Problems drawn from a seed. */
final class RandomPrograms {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private RandomPrograms() {}

    /** {@code ½x'Qx + c'x} over a set. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Problem(double[][] q, double[] c, FeasibleSet set) {
        Minimum minimum() {
            return QuadraticMinimizer.minimize(q, c, set);
        }
    }

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

    /** Bounds and rows, and what is told of the rest. */
    static Problem draw(long seed, boolean hasDistances, boolean hasBalls) {
        Random random = Seeds.random(seed);
        int n = 1 + random.nextInt(seed % 16 == 0 ? 40 : 10);
        double[][] q = switch (random.nextInt(4)) {
            case 0 -> new double[n][n];
            case 1 -> covariance(random, n, 1 + n / 2);
            default -> covariance(random, n, 2 * n + 2);
        };
        double[] c = new double[n];
        for (int i = 0; i < n && random.nextInt(4) > 0; i++) {
            c[i] = 0.001 * random.nextGaussian();
        }
        double[] held = new double[n];
        for (int i = 0; i < n; i++) {
            held[i] = random.nextInt(3) == 0 ? 0 : 1.5 * random.nextDouble() / n;
        }
        List<AbsoluteRow> distances = new ArrayList<>();
        if (hasDistances) {
            distances.add(new AbsoluteRow(weights(random, n), held, 0.1 + random.nextDouble(), 1));
            if (random.nextBoolean()) {
                distances.add(new AbsoluteRow(weights(random, n), new double[n],
                        0.8 + random.nextDouble(), 2));
            }
        }
        List<QuadraticRow> balls = new ArrayList<>();
        if (hasBalls) {
            balls.add(new QuadraticRow(covariance(random, n, 1 + random.nextInt(2 * n)), held,
                    0.001 + 0.01 * random.nextDouble(), 3));
        }
        return new Problem(q, c, new FeasibleSet(bounds(random, n), rows(random, n), distances,
                balls, Optional.empty()));
    }

    private static double[] weights(Random random, int n) {
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> random.nextInt(8) == 0 ? 0 : 1);
        return weights;
    }

    private static Bounds bounds(Random random, int n) {
        double[] lower = new double[n];
        double[] upper = new double[n];
        boolean isLongOnly = random.nextBoolean();
        for (int i = 0; i < n; i++) {
            lower[i] = isLongOnly ? 0 : -random.nextInt(3) * 0.25;
            upper[i] = random.nextInt(12) == 0 ? lower[i] : lower[i] + 0.2 + random.nextDouble();
        }
        int[] lowerSources = new int[n];
        int[] upperSources = new int[n];
        Arrays.setAll(lowerSources, i -> 100 + i % 3);
        Arrays.setAll(upperSources, i -> 200 + i % 3);
        return new Bounds(lower, upper, lowerSources, upperSources);
    }

    /** A sum, now and then twice, and groups on one side or on both, now and then twice. */
    private static List<LinearRow> rows(Random random, int n) {
        List<LinearRow> rows = new ArrayList<>();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        if (random.nextInt(5) > 0) {
            rows.add(new LinearRow(ones, 1, 1, 10));
        }
        for (int k = random.nextInt(4); k > 0; k--) {
            double[] group = new double[n];
            for (int i = 0; i < n; i++) {
                group[i] = random.nextBoolean() ? 0 : random.nextInt(4) == 0 ? 0.3 : 1;
            }
            double low = random.nextBoolean() ? -INFINITE : 0.1 * random.nextInt(3);
            double high = random.nextInt(4) == 0 ? INFINITE : 0.3 + 0.2 * random.nextInt(3);
            rows.add(new LinearRow(group, low, high, 10 + k));
            if (random.nextInt(6) == 0) {
                double[] twice = group.clone();
                Arrays.setAll(twice, i -> 2 * group[i]);
                rows.add(new LinearRow(twice, 2 * low, 2 * high, 20 + k));
            }
        }
        if (random.nextInt(6) == 0 && !rows.isEmpty()) {
            rows.add(rows.getFirst());
        }
        return rows;
    }
}
