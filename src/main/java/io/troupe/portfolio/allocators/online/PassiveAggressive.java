package io.troupe.portfolio.allocators.online;

/**
 * Passive aggressive mean reversion: if the portfolio has earned more than ε, weight goes from what
 * has just done better to what has done worse, just so far that it would have earned ε: {@code w −
 * τ(x − x̄)}, then the nearest portfolio; {@code τ = max(0, (earned − ε)/|x − x̄|²)}. Li, Zhao, Hoi
 * and Gopalkrishnan, "PAMR: Passive aggressive mean reversion strategy for portfolio selection"
 * (Machine Learning 87, 2012), propositions 1 to 3.
 *
 * @param variant how far a single period may move the weights
 * @param epsilon what the portfolio may earn without a move, as a factor: ε, ≥ 0
 * @param aggressiveness C, &gt; 0; not looked at by {@link Variant#PAMR}
 */
public record PassiveAggressive(Variant variant, double epsilon, double aggressiveness)
        implements
        OnlineRule {
    /** The three of the paper. */
    public enum Variant {
        /** As far as it takes. */
        PAMR,
        /** τ is at most C. */
        PAMR_1,
        /** {@code 1/(2C)} is added to the divisor of τ. */
        PAMR_2
    }

    /** Checks the components. */
    public PassiveAggressive {
        Parameters.atLeast("epsilon", epsilon, 0);
        Parameters.above("aggressiveness", aggressiveness, 0);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        double mean = Vectors.sum(relatives) / relatives.length;
        double squares = 0;
        for (double relative : relatives) {
            squares += (relative - mean) * (relative - mean);
        }
        double[] w = state.weights();
        double step = step(Math.max(0, earned - epsilon), squares);
        for (int i = 0; i < w.length; i++) {
            w[i] -= step * (relatives[i] - mean);
        }
        return OnlineState.of(Simplex.nearest(w));
    }

    private double step(double loss, double squares) {
        if (squares == 0) {
            return 0; // all did the same, which moves no weight
        }
        return switch (variant) {
            case PAMR -> loss / squares;
            case PAMR_1 -> Math.min(aggressiveness, loss / squares);
            case PAMR_2 -> loss / (squares + 0.5 / aggressiveness);
        };
    }
}
