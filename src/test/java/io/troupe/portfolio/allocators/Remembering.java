package io.troupe.portfolio.allocators;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Allocators that remember, as none of the shipped ones does. */
public final class Remembering {
    private Remembering() {}

    /**
     * Moves half way from the shares of the division before to a target that depends on all it is
     * told but returns: the bar, the ids, and what sleeves are worth.
     *
     * @param version of its states
     */
    public record HalfWay(int version) implements Allocator {
        @Override
        public int lookbackBars() {
            return 0;
        }

        @Override
        public AllocatorState initialState() {
            return AllocatorState.of(version, new byte[0]);
        }

        @Override
        public Division divide(DivisionRequest request) {
            double[] before = ofActive(weights(request), request);
            double[] target = new double[before.length];
            double[] worth = new double[before.length];
            for (int j = 0; j < target.length; j++) {
                int pull = request.ids().get(request.active()[j]).hashCode() + request.bar();
                target[j] = 1 + Math.floorMod(pull, 3);
                worth[j] = Math.max(0, request.equityMicros()[j]);
            }
            normalize(worth);
            normalize(target);
            for (int j = 0; j < target.length; j++) {
                target[j] = 0.5 * before[j] + 0.25 * (worth[j] + target[j]);
            }
            return division(version, request, target);
        }
    }

    /**
     * Exponentiated gradient: each weight is multiplied by {@code exp(η·x_k / w·x)}, with x what a
     * unit in each strategy has become over the lookback. Helmbold, Schapire, Singer and Warmuth,
     * "On-line portfolio selection using multiplicative updates", 1998, section 2.
     *
     * @param learningRate η, &gt; 0
     * @param lookbackBars returns between two updates, ≥ 1
     */
    public record ExponentiatedGradient(double learningRate, int lookbackBars)
            implements
            Allocator {
        private static final int VERSION = 4;

        @Override
        public AllocatorState initialState() {
            return AllocatorState.of(VERSION, new byte[0]);
        }

        @Override
        public Division divide(DivisionRequest request) {
            double[] shares = ofActive(weights(request), request);
            double[] growth = Arrays.stream(request.returns())
                    .mapToDouble(row -> Arrays.stream(row).reduce(1, (g, r) -> g * (1 + r)))
                    .toArray();
            double mean = 0;
            for (int j = 0; j < shares.length; j++) {
                mean += shares[j] * growth[j];
            }
            for (int j = 0; j < shares.length; j++) {
                double step = learningRate * growth[j] / mean;
                shares[j] *= Double.isNaN(step) ? 1
                        : StrictMath.exp(Math.clamp(step, -1, 1));
            }
            normalize(shares);
            return division(VERSION, request, shares);
        }
    }

    /** The weights that were left, of all strategies; the same for each at first. */
    private static double[] weights(DivisionRequest request) {
        double[] weights = new double[request.ids().size()];
        byte[] bytes = request.state().bytes();
        if (bytes.length == 0) {
            Arrays.fill(weights, 1);
        } else {
            ByteBuffer.wrap(bytes).asDoubleBuffer().get(weights);
        }
        return weights;
    }

    private static double[] ofActive(double[] weights, DivisionRequest request) {
        double[] shares = Arrays.stream(request.active()).mapToDouble(k -> weights[k]).toArray();
        normalize(shares);
        return shares;
    }

    /** Makes values sum to 1; equal ones, if there is nothing to go by. */
    private static void normalize(double[] values) {
        double sum = Arrays.stream(values).sum();
        boolean any = sum > 0 && sum < Double.POSITIVE_INFINITY;
        Arrays.setAll(values, j -> any ? values[j] / sum : 1.0 / values.length);
    }

    /** Shares of the active strategies; the others keep the weights they had. */
    private static Division division(int version, DivisionRequest request, double[] shares) {
        double[] weights = weights(request);
        for (int j = 0; j < shares.length; j++) {
            weights[request.active()[j]] = shares[j];
        }
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * weights.length);
        bytes.asDoubleBuffer().put(weights);
        return new Division(shares, AllocatorState.of(version, bytes.array()));
    }
}
