package io.troupe.portfolio.allocators.online;

/** The step that both moving average reversions take. */
final class Reversion {
    private Reversion() {}

    /**
     * {@code w + λ(φ − φ̄)}, then the nearest portfolio; {@code λ = max(0, (ε − w'φ)/|φ − φ̄|²)}.
     */
    static double[] towards(double[] weights, double[] expected, double epsilon) {
        double mean = Vectors.sum(expected) / expected.length;
        double squares = 0;
        for (double each : expected) {
            squares += (each - mean) * (each - mean);
        }
        double loss = Math.max(0, epsilon - Vectors.dot(weights, expected));
        double step = squares == 0 ? 0 : loss / squares;
        double[] w = weights.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] += step * (expected[i] - mean);
        }
        return Simplex.nearest(w);
    }
}
