package io.troupe.portfolio.allocators.online;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/**
 * Anticor over the results of Anticor: the experts of {@link Anticor}, each left to drift between
 * its moves, are the assets of as many experts of a second kind, bought and held in turn. Borodin,
 * El-Yaniv and Gogan (2004): BAH(Anticor(Anticor)).
 *
 * @param window the longest window W of both, ≥ 2
 */
public record AnticorOfAnticor(int window) implements OnlineRule {
    /** Checks the component. */
    public AnticorOfAnticor {
        Parameters.atLeast("window", window, 2);
    }

    /**
     * Remembers the second experts' wealth, the weights of the first and of the second, and of
     * the latest 2W periods the logarithms of relatives and of what the first experts made.
     */
    @Override
    public OnlineState start(int assets) {
        int experts = window - 1;
        double[] memory = new double[experts * (1 + assets + experts)];
        Arrays.fill(memory, 0, experts, 1);
        Arrays.fill(memory, experts, experts * (1 + assets), 1.0 / assets);
        Arrays.fill(memory, experts * (1 + assets), memory.length, 1.0 / experts);
        return OnlineState.of(Vectors.equal(assets), memory);
    }

    @Override
    public OnlineState next(OnlineState state, double[] relatives, double earned) {
        int n = state.assets();
        int m = window - 1;
        Experts first = new Experts(window, n);
        Experts second = new Experts(window, m);
        DoubleBuffer in = DoubleBuffer.wrap(state.memory());
        double[] wealth = new double[m];
        in.get(wealth);
        double[][] weights = first.weights(in);
        double[][] weights2 = second.weights(in);
        int periods = in.remaining() / (n + m);
        double[] made = new double[m];
        for (int k = 0; k < m; k++) {
            made[k] = drift(weights[k], relatives);
        }
        for (int k = 0; k < m; k++) {
            wealth[k] *= drift(weights2[k], made);
        }
        Vectors.normalized(wealth);
        double[][] logs = first.logs(in, periods, relatives);
        double[][] logs2 = second.logs(in, periods, made);
        first.settle(logs, weights);
        second.settle(logs2, weights2);
        double[] memory = new double[m * (1 + n + m) + logs.length * (n + m)];
        DoubleBuffer out = DoubleBuffer.wrap(memory).put(wealth);
        for (double[][] part : new double[][][]{weights, weights2, logs, logs2}) {
            Experts.put(out, part);
        }
        double[] mix = Vectors.average(wealth, weights2);
        return OnlineState.of(Vectors.normalized(Vectors.average(mix, weights)), memory);
    }

    /** Lets weights drift with what they hold; answers by what factor it grew. */
    private static double drift(double[] weights, double[] relatives) {
        double growth = Vectors.dot(weights, relatives);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= relatives[i] / growth;
        }
        return growth;
    }
}
