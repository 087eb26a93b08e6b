package io.troupe.portfolio.allocators.online;

import java.util.Arrays;

/**
 * Cover's universal portfolio: all constant rebalanced portfolios, each with the part that it has
 * earned since the start, {@code w = ∫ b·S(b) db / ∫ S(b) db} over the simplex with the uniform
 * prior. Cover, "Universal portfolios" (Mathematical Finance 1, 1991).
 *
 * <p>The integral is a mean over a lattice, the same for every run and for any order of assets:
 * {@code b = 1/n + √(m/(m + n))·(k/m − 1/n)} for all k of n whole numbers ≥ 0 that sum to m, m the
 * largest for which all of them together have no more than {@value #MOST_PARTS} parts, m each, and
 * 1 at least: 223 of two assets, 5 of twelve, 2 of fifty. The factor makes their mean and
 * covariance those of the uniform distribution, so that polynomials of second degree are integrated
 * exactly. O(m) a point and period.
 */
public record UniversalPortfolio() implements OnlineRule {
    /** How many numbers are added in a period at most, where there are fewer assets. */
    static final int MOST_PARTS = 50_000;

    /** Remembers the wealth of each point, as a part of the largest. */
    @Override
    public OnlineState start(int assets) {
        int degree = degree(assets);
        double[] wealth = new double[(int) points(assets, degree)];
        Arrays.fill(wealth, 1);
        return OnlineState.of(Vectors.equal(assets), wealth);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        int n = relatives.length;
        int degree = degree(n);
        double spread = Math.sqrt(degree / (double) (degree + n));
        double center = (1 - spread) * Vectors.sum(relatives) / n;
        double[] wealth = state.memory().clone();
        double[] held = new double[n];
        int[] at = new int[degree];
        double all = 0;
        double largest = 0;
        for (int p = 0; p < wealth.length; p++) {
            double sum = 0;
            for (int asset : at) {
                sum += relatives[asset];
            }
            wealth[p] *= center + spread * sum / degree;
            largest = Math.max(largest, wealth[p]);
            all += wealth[p];
            for (int asset : at) {
                held[asset] += wealth[p];
            }
            advance(at, n);
        }
        for (int p = 0; p < wealth.length; p++) {
            wealth[p] /= largest;
        }
        for (int i = 0; i < n; i++) {
            held[i] = (1 - spread) / n + spread * held[i] / degree / all;
        }
        return OnlineState.of(Vectors.normalized(held), wealth);
    }

    /** The next point: ascending numbers of assets, one for each part of 1/m. */
    private static void advance(int[] at, int assets) {
        int last = at.length - 1;
        while (last > 0 && at[last] == assets - 1) {
            last--;
        }
        int next = at[last] + 1;
        for (int k = last; k < at.length; k++) {
            at[k] = next;
        }
    }

    /** The largest m with few enough points. */
    static int degree(int assets) {
        if (assets == 1) {
            return 1;
        }
        int degree = 1;
        while ((degree + 1) * points(assets, degree + 1) <= MOST_PARTS) {
            degree++;
        }
        return degree;
    }

    /** How many there are: m from n with repetition. */
    static long points(int assets, int degree) {
        long points = 1;
        for (int k = 1; k <= degree; k++) {
            points = points * (assets - 1 + k) / k;
        }
        return points;
    }
}
