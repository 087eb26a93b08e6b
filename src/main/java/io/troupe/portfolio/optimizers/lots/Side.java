package io.troupe.portfolio.optimizers.lots;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What is long, or what is short, of a request: its assets by falling weight, and lots of each. */
final class Side {
    private final int[] asset;
    /** Parts of the budget, which sum to 1. */
    private final double[] part;
    /** What a lot costs. */
    private final double[] cost;
    private final double budget;
    private long[] lots;

    private Side(int[] asset, double[] part, double[] cost, double budget) {
        this.asset = asset;
        this.part = part;
        this.cost = cost;
        this.budget = budget;
        lots = new long[asset.length];
    }

    static Side of(LotRequest request, int sign) {
        double[] weights = request.weights();
        int[] asset = IntStream.range(0, weights.length).filter(i -> weights[i] * sign > 0)
                .boxed().sorted(Comparator.comparingDouble(i -> -weights[i] * sign))
                .mapToInt(i -> i).toArray();
        double sum = 0;
        for (int i : asset) {
            sum += weights[i] * sign;
        }
        double[] part = new double[asset.length];
        double[] cost = new double[asset.length];
        for (int k = 0; k < asset.length; k++) {
            part[k] = weights[asset[k]] * sign / sum;
            cost[k] = request.prices()[asset[k]] * request.lots()[asset[k]];
        }
        return new Side(asset, part, cost,
                sign > 0 ? request.longBudget() : request.shortBudget());
    }

    int assets() {
        return asset.length;
    }

    /** What lots leave of the budget. */
    double left() {
        double left = budget;
        for (int k = 0; k < asset.length; k++) {
            left -= lots[k] * cost[k];
        }
        return Math.max(0, left);
    }

    void into(long[] all, int sign) {
        for (int k = 0; k < asset.length; k++) {
            all[asset[k]] = sign * lots[k];
        }
    }

    /** Each asset is bought at most once more: then it has more than its part of the budget. */
    void greedy() {
        double left = budget;
        for (int k = 0; k < asset.length; k++) {
            lots[k] = (long) (part[k] * budget / cost[k]);
            left -= lots[k] * cost[k];
        }
        for (int next = shortest(left); next >= 0; next = shortest(left)) {
            lots[next]++;
            left -= cost[next];
        }
    }

    /** The asset that lacks most of its part of what is held and is affordable; −1 if none is. */
    private int shortest(double left) {
        double held = 0;
        for (int k = 0; k < asset.length; k++) {
            held += lots[k] * cost[k];
        }
        int shortest = -1;
        double most = 0;
        for (int k = 0; k < asset.length; k++) {
            double lacks = held > 0 ? part[k] - lots[k] * cost[k] / held : part[k];
            if (cost[k] <= left && lacks > most) {
                most = lacks;
                shortest = k;
            }
        }
        return shortest;
    }

    /**
     * Takes the lots nearest to the parts of the budget if they are nearer than those that are
     * there.
     *
     * @return why there may be nearer ones; empty if there are none
     */
    String exact() {
        if (asset.length == 0 || budget == 0) {
            return "";
        }
        double[] target = new double[asset.length];
        Arrays.setAll(target, k -> part[k] * budget);
        LotSearch search = new LotSearch(target, cost, budget);
        lots = search.from(lots);
        return search.isEnded() ? ""
                : "the search was ended early: there may be lots nearer to the weights";
    }
}
