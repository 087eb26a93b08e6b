package io.troupe.portfolio.allocators.online;

/**
 * Exponentiated gradient: {@code w(i) ∝ w(i)·exp(η·x(i)/w'x)}. Follows what has just done better.
 * Helmbold, Schapire, Singer and Warmuth, "On-line portfolio selection using multiplicative
 * updates" (Mathematical Finance 8, 1998).
 *
 * @param eta the learning rate η, ≥ 0; 0: equal weights for ever
 */
public record ExponentiatedGradient(double eta) implements OnlineRule {
    /** Checks the component. */
    public ExponentiatedGradient {
        Parameters.atLeast("eta", eta, 0);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        double[] w = state.weights();
        double growth = Vectors.dot(w, relatives);
        double largest = 0;
        for (double relative : relatives) {
            largest = Math.max(largest, relative);
        }
        for (int i = 0; i < w.length; i++) {
            // Less than the largest exponent each, which the sum takes out again: none overflows.
            w[i] *= StrictMath.exp(eta * (relatives[i] - largest) / growth);
        }
        return OnlineState.of(Vectors.normalized(w));
    }
}
