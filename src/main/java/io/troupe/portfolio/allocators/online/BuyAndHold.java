package io.troupe.portfolio.allocators.online;

/**
 * Buy and hold: equal weights at the start, and never a trade: {@code w(i) ∝ w(i)·x(i)}.
 */
public record BuyAndHold() implements OnlineRule {
    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        double[] w = state.weights();
        for (int i = 0; i < w.length; i++) {
            w[i] *= relatives[i];
        }
        return OnlineState.of(Vectors.normalized(w));
    }
}
