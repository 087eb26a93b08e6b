package io.troupe.portfolio.allocators.online;

/**
 * Follow the leader: the constant rebalanced portfolio that would have grown most until now, {@code
 * w = argmax Σ ln(w'x(s))} over all periods s so far (Gaivoronski and Stella, "Stochastic
 * nonstationary optimization for finding universal portfolios", 2000: successive constant
 * rebalanced portfolios). Remembers every period: some {@code 8·T·n} bytes, and as many steps times
 * n for each of some ten iterations.
 */
public record FollowTheLeader() implements OnlineRule {
    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        double[] seen = Vectors.append(state.memory(), relatives);
        return OnlineState.of(LogOptimal.of(Rows.of(seen, state.assets()), state.held()), seen);
    }
}
