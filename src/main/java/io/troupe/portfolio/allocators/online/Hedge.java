package io.troupe.portfolio.allocators.online;

/**
 * Hedge with the loss {@code −ln x(i)}: {@code w(i) ∝ w(i)·x(i)^η}, so that a weight is the power η
 * of what its asset has made since the start. With η = 1 that is buy and hold, with η = 0 equal
 * weights; above 1 winners gain more than they earn. Freund and Schapire, "A decision-theoretic
 * generalization of on-line learning and an application to boosting" (Journal of Computer and
 * System Sciences 55, 1997).
 *
 * @param eta the learning rate η, ≥ 0
 */
public record Hedge(double eta) implements OnlineRule {
    /** Checks the component. */
    public Hedge {
        Parameters.atLeast("eta", eta, 0);
    }

    @Override
    public OnlineState start(int assets) {
        return OnlineState.of(Vectors.equal(assets), new double[assets]);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        double[] gains = state.memory().clone();
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < gains.length; i++) {
            gains[i] += StrictMath.log(relatives[i]);
            best = Math.max(best, gains[i]);
        }
        double[] w = new double[gains.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = StrictMath.exp(eta * (gains[i] - best));
        }
        return OnlineState.of(Vectors.normalized(w), gains);
    }
}
