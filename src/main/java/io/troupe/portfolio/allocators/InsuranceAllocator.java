package io.troupe.portfolio.allocators;

import java.nio.ByteBuffer;

/**
 * Portfolio insurance: what is put at risk is a multiple of what is above a floor, in equal parts,
 * and the rest lies in the reserve: {@code Σ share = m·(V − F)/V}, 0 once V has fallen to F. V is
 * the fund's time-weighted value, 1 at the start: what comes and goes moves it and the floor alike.
 * CPPI has the floor {@code F = floor} (Black and Jones, "Simplifying portfolio insurance", 1987),
 * TIPP {@code F = floor · highest V} (Estep and Kritzman, "TIPP: Insurance without complexity",
 * 1988). A sum above 1 is exposure.
 *
 * <p>V grows by what the shares given at the division before have made since, and the reserve by
 * nothing. A strategy that was taken out since counts as if it had made what the others have; what
 * lies in the accounts overlay and crossings is not part of V.
 *
 * @param periodBars how many bars there are between two divisions at most, ≥ 0
 * @param multiplier m, &gt; 0
 * @param floor the part of the capital, or of the highest value, that is not to be lost, in [0, 1)
 * @param ratchets whether the floor rises with the highest value
 */
public record InsuranceAllocator(int periodBars, double multiplier, double floor,
        boolean ratchets) implements Allocator {
    private static final int VERSION = 1;

    /** Checks the components. */
    public InsuranceAllocator {
        if (periodBars < 0 || !(multiplier > 0) || Double.isInfinite(multiplier)
                || !(floor >= 0 && floor < 1)) {
            throw new IllegalArgumentException("periodBars must be ≥ 0, multiplier > 0 and floor"
                    + " in [0, 1), were " + periodBars + ", " + multiplier + " and " + floor);
        }
    }

    @Override
    public int lookbackBars() {
        return periodBars;
    }

    @Override
    public int warmupBars() {
        return 0;
    }

    @Override
    public AllocatorState initialState() {
        return AllocatorState.of(VERSION, new byte[0]);
    }

    @Override
    public Division divide(DivisionRequest request) {
        int n = request.active().length;
        ByteBuffer in = ByteBuffer.wrap(request.state().bytes());
        double value = 1;
        double highest = 1;
        if (in.hasRemaining()) {
            int before = in.getInt();
            value = in.getDouble();
            highest = in.getDouble();
            double[] shares = new double[request.ids().size()];
            in.asDoubleBuffer().get(shares);
            value *= growth(request, shares, request.bar() - before);
            highest = Math.max(highest, value);
        }
        double low = ratchets ? floor * highest : floor;
        double risked = value > low ? Math.min(multiplier * ((value - low) / value), MOST) : 0;
        double[] shares = new double[n];
        double[] capital = new double[request.ids().size()];
        for (int k = 0; k < n; k++) {
            shares[k] = risked / n;
            capital[request.active()[k]] = Math.min(1, risked) / n;
        }
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * (2 + capital.length));
        out.putInt(request.bar()).putDouble(value).putDouble(highest);
        out.asDoubleBuffer().put(capital);
        return new Division(shares, AllocatorState.of(VERSION, out.array()));
    }

    /** More than this many times the capital nobody can mean; a finite number. */
    private static final double MOST = 1e6;

    /** By what factor the capital of those that are left, and of the reserve, has grown. */
    private static double growth(DivisionRequest request, double[] capital, int bars) {
        double given = 0;
        for (double share : capital) {
            given += share;
        }
        double reserve = Math.max(0, 1 - given);
        double before = reserve;
        double now = reserve;
        for (int k = 0; k < request.active().length; k++) {
            double share = capital[request.active()[k]];
            before += share;
            now += share * ReturnFigures.growth(request.returns()[k], bars);
        }
        double growth = now / before;
        // Without anybody left nothing has grown; who has lost more than all has lost all.
        return before > 0 && Double.isFinite(growth) ? Math.max(0, growth) : 1;
    }
}
