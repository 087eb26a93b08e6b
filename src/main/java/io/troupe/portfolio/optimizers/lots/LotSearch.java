package io.troupe.portfolio.optimizers.lots;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The lots x with the least {@code Σ|t(k) − c(k)x(k)| + (B − Σc(k)x(k))}, {@code Σc(k)x(k) ≤ B},
 * for targets t with the sum B and costs c. Each lot up to the target gains twice its cost, the one
 * past it twice its cost times the fraction φ of it that lies below the target, further ones
 * nothing: a knapsack with bounds, searched by branch and bound on its linear relaxation. Source:
 * E. Horowitz, S. Sahni, <i>Computing partitions with applications to the knapsack problem</i>,
 * Journal of the ACM 21 (1974).
 */
final class LotSearch {
    private static final int MOST_NODES = 1_000_000;
    private static final double GAP = 1e-7;

    private final double[] cost;
    private final double budget;
    /** Lots that do not pass the target. */
    private final long[] below;
    /** Which part of one lot more lies below it. */
    private final double[] fraction;
    /** Assets by falling cost, as they are decided upon. */
    private final int[] order;
    /** Assets by falling fraction. */
    private final int[] byFraction;
    /** By how many are decided what lots below the targets of the others cost. */
    private final double[] costBelow;
    private final int[] rank;

    private final long[] lots;
    private long[] best;
    private double mostGain;
    private int nodes;

    LotSearch(double[] target, double[] cost, double budget) {
        int n = cost.length;
        this.cost = cost;
        this.budget = budget;
        below = new long[n];
        fraction = new double[n];
        for (int k = 0; k < n; k++) {
            double whole = Math.floor(target[k] / cost[k]);
            below[k] = (long) whole;
            fraction[k] = target[k] / cost[k] - whole;
        }
        order = sorted(n, cost);
        byFraction = sorted(n, fraction);
        costBelow = new double[n + 1];
        rank = new int[n];
        for (int r = n - 1; r >= 0; r--) {
            costBelow[r] = costBelow[r + 1] + below[order[r]] * cost[order[r]];
            rank[order[r]] = r;
        }
        lots = new long[n];
        best = lots;
    }

    private static int[] sorted(int n, double[] falling) {
        return IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(k -> -falling[k]))
                .mapToInt(k -> k).toArray();
    }

    /** The best lots, or those given if none are better. */
    long[] from(long[] start) {
        best = start;
        mostGain = 0;
        for (int k = 0; k < start.length; k++) {
            mostGain += gain(k, start[k]);
        }
        decide(0, budget, 0);
        return best;
    }

    /** Whether none are better; else the number of steps was used up. */
    boolean isEnded() {
        return nodes < MOST_NODES;
    }

    private double gain(int k, long count) {
        return 2 * cost[k] * (count <= below[k] ? count : below[k] + fraction[k]);
    }

    private void decide(int decided, double left, double gained) {
        if (decided == order.length) {
            if (gained > mostGain) {
                mostGain = gained;
                best = lots.clone();
            }
            return;
        }
        int k = order[decided];
        for (long count = below[k] + 1; count >= 0 && nodes < MOST_NODES; count--) {
            double rest = left - count * cost[k];
            double gain = gained + gain(k, count);
            if (rest >= 0) {
                if (gain + bound(decided + 1, rest) <= mostGain + GAP * budget) {
                    if (count <= below[k]) {
                        return;
                    }
                } else {
                    nodes++;
                    lots[k] = count;
                    decide(decided + 1, rest, gain);
                }
            }
        }
    }

    /** What the undecided could gain if lots could be split. */
    private double bound(int decided, double left) {
        double free = left - costBelow[decided];
        if (free <= 0) {
            return 2 * left;
        }
        double bound = 2 * costBelow[decided];
        for (int k : byFraction) {
            if (rank[k] >= decided) {
                double taken = Math.min(free, cost[k]);
                bound += 2 * taken * fraction[k];
                free -= taken;
            }
        }
        return bound;
    }
}
