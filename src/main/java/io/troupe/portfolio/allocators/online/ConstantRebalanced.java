package io.troupe.portfolio.allocators.online;

/**
 * The uniform constant rebalanced portfolio: equal weights in every period. Sells what has done
 * better and buys what has done worse (Cover, "Universal portfolios", 1991).
 */
public record ConstantRebalanced() implements OnlineRule {
    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        return state;
    }
}
