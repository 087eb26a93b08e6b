package io.troupe.strategies.construct;

import io.troupe.model.TargetPositions;
import io.troupe.portfolio.rebalancing.Gate.Trades;
import io.troupe.portfolio.rebalancing.Parts;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What a constructed strategy remembers: the weights that were asked for last, those that it
 * answered, and those that it will answer when all parts are traded. Empty before there are any.
 */
final class ConstructMemory {
    private static final double[] NONE = {};

    private double[] asked = NONE;
    private double[] answered = NONE;
    private double[] aim = NONE;
    private int partsLeft;
    /** Whether parts are of the whole portfolio, so that weights that are the same count too. */
    private boolean isWhole;
    private boolean isPending;

    /** Keeps an answer of the strategy within; whether it asks for a trade. */
    boolean asksAnew(TargetPositions answer) {
        if (answer.isUnchanged()) {
            return false;
        }
        double[] next = new double[answer.assets()];
        boolean changes = asked.length != next.length || answer.isRebalancing();
        for (int i = 0; i < next.length; i++) {
            next[i] = answer.weight(i);
            changes |= asked.length == next.length && next[i] != asked[i];
        }
        if (answered.length != next.length) {
            answered = new double[next.length];
            aim = new double[next.length];
        }
        asked = next;
        return changes;
    }

    boolean isAsking() {
        return asked.length > 0;
    }

    /** Whether what was asked for waits for assets to be known. */
    boolean isPending() {
        return isPending;
    }

    double[] asked() {
        return asked.clone();
    }

    double[] answered() {
        return answered.clone();
    }

    /** Nothing is known that could be held: what was asked for waits. */
    void postpone(boolean isSignal) {
        isPending |= isSignal;
    }

    /** What is held stays. */
    void keep() {
        isPending = false;
        partsLeft = 0;
        aim = answered.clone();
    }

    /** All of the portfolio is traded to weights. */
    TargetPositions aim(double[] weights, int parts) {
        aim = weights.clone();
        isWhole = true;
        return begin(parts);
    }

    /**
     * Some assets are traded. A weight that was answered already counts as another if its last bit
     * is: then its quantity is set anew, and that of no other.
     */
    TargetPositions aim(Trades trades, int parts) {
        aim = answered.clone();
        for (int i = 0; i < aim.length; i++) {
            if (trades.isTraded()[i]) {
                double weight = trades.weights()[i];
                aim[i] = weight == answered[i] && weight != 0 ? Math.nextUp(weight) : weight;
            }
        }
        isWhole = false;
        return begin(parts);
    }

    private TargetPositions begin(int parts) {
        isPending = false;
        partsLeft = parts;
        return nextPart();
    }

    /** One part more of what is aimed at, or no change. */
    TargetPositions nextPart() {
        if (partsLeft == 0) {
            return TargetPositions.unchanged();
        }
        double[] next = new double[aim.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = Parts.next(answered[i], aim[i], partsLeft);
        }
        answered = next;
        partsLeft--;
        TargetPositions targets = TargetPositions.of(next);
        return isWhole ? targets.rebalancing() : targets;
    }

    /** All of it, and after it what the strategy within has saved. */
    byte[] saved(byte[] inner) {
        int n = asked.length;
        ByteBuffer bytes = ByteBuffer
                .allocate(2 * Integer.BYTES + 2 + 3 * n * Double.BYTES + inner.length);
        bytes.putInt(n);
        for (double[] each : new double[][]{asked, answered, aim}) {
            for (double weight : each) {
                bytes.putDouble(weight);
            }
        }
        bytes.putInt(partsLeft).put((byte) (isWhole ? 1 : 0)).put((byte) (isPending ? 1 : 0));
        return bytes.put(inner).array();
    }

    /**
     * Takes all of it back.
     *
     * @return what the strategy within has saved
     * @throws IllegalArgumentException if this is no such state
     */
    byte[] load(byte[] state) {
        ByteBuffer bytes = ByteBuffer.wrap(state);
        try {
            int n = bytes.getInt();
            if (n < 0 || n > bytes.remaining() / (3 * Double.BYTES)) {
                throw new IllegalArgumentException("a state of " + state.length
                        + " bytes has no weights of " + n + " assets");
            }
            asked = weights(bytes, n);
            answered = weights(bytes, n);
            aim = weights(bytes, n);
            partsLeft = bytes.getInt();
            isWhole = bytes.get() != 0;
            isPending = bytes.get() != 0;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException(
                    "a state of " + state.length + " bytes ends too early", e);
        }
        byte[] inner = new byte[bytes.remaining()];
        bytes.get(inner);
        return inner;
    }

    private static double[] weights(ByteBuffer bytes, int n) {
        double[] weights = n == 0 ? NONE : new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = bytes.getDouble();
        }
        return weights;
    }
}
