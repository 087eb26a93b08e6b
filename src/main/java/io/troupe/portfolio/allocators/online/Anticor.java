package io.troupe.portfolio.allocators.online;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * Anticor, bought and held over windows: an expert for each window from 2 to {@code window}
 * periods moves weight between anticorrelated assets; each has the part of the portfolio that its
 * own weights would have earned. Borodin, El-Yaniv and Gogan, "Can we learn to beat the best stock"
 * (Journal of Artificial Intelligence Research 21, 2004): BAH(Anticor).
 *
 * @param window the longest window W, ≥ 2
 */
public record Anticor(int window) implements OnlineRule {
    /** Checks the component. */
    public Anticor {
        Parameters.atLeast("window", window, 2);
    }

    /** Remembers each expert's wealth, its weights, and the latest 2W periods' logarithms. */
    @Override
    public OnlineState start(int assets) {
        int experts = window - 1;
        double[] memory = new double[experts + experts * assets];
        Arrays.fill(memory, 0, experts, 1);
        Arrays.fill(memory, experts, memory.length, 1.0 / assets);
        return OnlineState.of(Vectors.equal(assets), memory);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        int n = state.assets();
        Experts experts = new Experts(window, n);
        DoubleBuffer in = DoubleBuffer.wrap(state.memory());
        double[] wealth = new double[window - 1];
        in.get(wealth);
        double[][] weights = experts.weights(in);
        double[][] logs = experts.logs(in, relatives);
        for (int k = 0; k < wealth.length; k++) {
            wealth[k] *= Vectors.dot(weights[k], relatives);
        }
        Vectors.normalized(wealth);
        experts.settle(logs, weights);
        double[] memory = new double[wealth.length * (1 + n) + logs.length * n];
        DoubleBuffer out = DoubleBuffer.wrap(memory).put(wealth);
        Experts.put(out, weights);
        Experts.put(out, logs);
        return OnlineState.of(Vectors.normalized(Vectors.average(wealth, weights)), memory);
    }
}
