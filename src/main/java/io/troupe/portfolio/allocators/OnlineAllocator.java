package io.troupe.portfolio.allocators;

import io.troupe.portfolio.allocators.online.OnlineRule;
import io.troupe.portfolio.allocators.online.OnlineState;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Shares by a rule of online portfolio selection. A period is what lies between two divisions, and
 * a strategy's price relative is what its returns in it compound to, {@code Π(1 + r)}.
 *
 * <p>The rule divides between all strategies of the fund. One that is not there at a division, or
 * of which no return is known, sleeps: it counts as if it had made what those awake have made
 * together, so that neither its part nor the proportion of the others moves for it (Freund,
 * Schapire, Singer and Warmuth, "Using and combining predictors that specialize", 1997). Shares are
 * the weights of those that are there, by their sum; equal ones if they have none.
 *
 * <p>A relative below 1e-6 or above 1e6 counts as that. If a rule comes to a weight that is no
 * number, it begins anew with equal weights.
 *
 * @param rule the rule
 * @param periodBars how many bars there are between two divisions at most, ≥ 0
 */
public record OnlineAllocator(OnlineRule rule, int periodBars) implements Allocator {
    private static final int VERSION = 1;
    private static final double LEAST = 1e-6;
    private static final double MOST = 1e6;

    /** Checks the components. */
    public OnlineAllocator {
        if (periodBars < 0) {
            throw new IllegalArgumentException("periodBars must be ≥ 0, was " + periodBars);
        }
    }

    @Override
    public int lookbackBars() {
        return periodBars;
    }

    /** One return will do: the rule looks at one period after the other. */
    @Override
    public int warmupBars() {
        return Math.min(1, periodBars);
    }

    @Override
    public boolean leavesReserve() {
        return false;
    }

    @Override
    public AllocatorState initialState() {
        return AllocatorState.of(VERSION, new byte[0]);
    }

    @Override
    public Division divide(DivisionRequest request) {
        int strategies = request.ids().size();
        if (strategies == 0) {
            return new Division(new double[0], initialState());
        }
        ByteBuffer in = ByteBuffer.wrap(request.state().bytes());
        OnlineState state;
        if (in.hasRemaining()) {
            int before = in.getInt();
            byte[] rest = new byte[in.remaining()];
            in.get(rest);
            state = after(OnlineState.fromBytes(rest), request, request.bar() - before);
        } else {
            state = rule.start(strategies);
        }
        byte[] left = state.toBytes();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + left.length);
        out.putInt(request.bar()).put(left);
        return new Division(shares(state.weights(), request.active()),
                AllocatorState.of(VERSION, out.array()));
    }

    private OnlineState after(OnlineState state, DivisionRequest request, int bars) {
        double[] weights = state.weights();
        double[] relatives = new double[weights.length];
        double held = 0;
        double earned = 0;
        double sum = 0;
        int awake = 0;
        for (int j = 0; j < request.active().length; j++) {
            int k = request.active()[j];
            if (request.returns()[j].length > 0 && bars > 0) {
                relatives[k] = relative(request.returns()[j], bars);
                held += weights[k];
                earned += weights[k] * relatives[k];
                sum += relatives[k];
                awake++;
            }
        }
        if (awake == 0) {
            return state;
        }
        double together = held > 0 ? Math.clamp(earned / held, LEAST, MOST) : sum / awake;
        for (int k = 0; k < relatives.length; k++) {
            relatives[k] = relatives[k] > 0 ? relatives[k] : together;
        }
        OnlineState next = rule.next(state, relatives, together);
        return next.isSound() ? next : rule.start(weights.length);
    }

    private static double relative(double[] returns, int bars) {
        double growth = ReturnFigures.growth(returns, bars);
        return growth >= LEAST ? Math.min(growth, MOST) : LEAST;
    }

    private static double[] shares(double[] weights, int[] active) {
        double[] shares = Arrays.stream(active).mapToDouble(k -> weights[k]).toArray();
        double sum = Shares.sum(shares);
        for (int j = 0; j < shares.length; j++) {
            shares[j] = sum > 0 ? shares[j] / sum : 1.0 / shares.length;
        }
        return shares;
    }
}
