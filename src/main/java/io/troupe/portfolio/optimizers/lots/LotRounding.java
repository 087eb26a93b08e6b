package io.troupe.portfolio.optimizers.lots;

import io.troupe.math.optim.SolverStatus;
import io.troupe.model.Labeled;

/** How weights become whole lots. */
public enum LotRounding implements Labeled {
    /**
     * Rounded down, the largest weight first; then a lot of the largest shortfall in weight that is
     * still affordable, while there is one. As PyPortfolioOpt has it. O(n²).
     */
    GREEDY("greedy"),
    /**
     * The least sum of distances in money, {@code Σ|w(i)·budget − x(i)·lot(i)·price(i)|} and what
     * is left of the budget, to a ten millionth of the budget: what PyPortfolioOpt leaves to an
     * integer program. Of at most {@value #MOST_EXACT} assets on a side.
     */
    EXACT("exact");

    /** How many assets on one side can be rounded exactly. */
    public static final int MOST_EXACT = 60;

    private final String label;

    LotRounding(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The lots of weights. Never throws for what numbers may be. */
    public LotAnswer round(LotRequest request) {
        int n = request.assets().size();
        String fault = request.fault();
        if (!fault.isEmpty()) {
            return new LotAnswer(SolverStatus.NOT_CONVERGED, new long[n], new double[n], 0, 0,
                    fault);
        }
        Side bought = Side.of(request, 1);
        Side sold = Side.of(request, -1);
        String reason = "";
        for (Side side : new Side[]{bought, sold}) {
            side.greedy();
            if (this == EXACT && reason.isEmpty()) {
                reason = side.assets() > MOST_EXACT ? "of " + side.assets() + " assets at most "
                        + MOST_EXACT + " can be rounded exactly: these are rounded greedily"
                        : side.exact();
            }
        }
        long[] lots = new long[n];
        double[] shares = new double[n];
        bought.into(lots, 1);
        sold.into(lots, -1);
        for (int i = 0; i < n; i++) {
            shares[i] = lots[i] == 0 ? 0 : lots[i] * request.lots()[i];
        }
        return new LotAnswer(reason.isEmpty() ? SolverStatus.SOLVED : SolverStatus.NOT_CONVERGED,
                lots, shares, bought.left(), sold.left(), reason);
    }
}
