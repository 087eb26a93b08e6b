package io.troupe.portfolio.construction;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * What a {@link FundConstruction} remembers from one bar to the next. A value: checkpoints keep it,
 * and whoever has it and the requests that followed comes to the same wants again. Immutable.
 */
public final class ConstructionState {
    /** Nothing has been constructed yet. */
    public static final ConstructionState NONE = new ConstructionState(new long[0], new long[0], 0);

    private final long[] wanted;
    private final long[] aim;
    private final int partsLeft;

    private ConstructionState(long[] wanted, long[] aim, int partsLeft) {
        this.wanted = wanted;
        this.aim = aim;
        this.partsLeft = partsLeft;
    }

    /**
     * A state.
     *
     * @param wanted by asset what the fund wants to hold, in steps; empty if nothing has been
     *        constructed
     * @param aim by asset what it will want when all parts are traded; empty like {@code wanted}
     * @param partsLeft in how many parts {@code aim} is still to be reached, ≥ 0
     */
    public static ConstructionState of(long[] wanted, long[] aim, int partsLeft) {
        if (wanted.length != aim.length || partsLeft < 0) {
            throw new IllegalArgumentException(wanted.length + " steps wanted, " + aim.length
                    + " aimed at, in " + partsLeft + " parts");
        }
        return new ConstructionState(wanted.clone(), aim.clone(), partsLeft);
    }

    /** Whether nothing has been constructed. */
    public boolean isNone() {
        return wanted.length == 0;
    }

    /** A copy of what the fund wants to hold, in steps by asset; empty if {@link #isNone()}. */
    public long[] wanted() {
        return wanted.clone();
    }

    /** A copy of what it will want when all parts are traded. */
    public long[] aim() {
        return aim.clone();
    }

    /** In how many parts that is still to be reached. */
    public int partsLeft() {
        return partsLeft;
    }

    /** The state after the steps of an asset were counted anew, as in a split. */
    public ConstructionState recounted(int asset, LongUnaryOperator stepsAfter) {
        if (isNone()) {
            return this;
        }
        long[] nextWanted = wanted();
        long[] nextAim = aim();
        nextWanted[asset] = stepsAfter.applyAsLong(nextWanted[asset]);
        nextAim[asset] = stepsAfter.applyAsLong(nextAim[asset]);
        return new ConstructionState(nextWanted, nextAim, partsLeft);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConstructionState that && partsLeft == that.partsLeft
                && Arrays.equals(wanted, that.wanted) && Arrays.equals(aim, that.aim);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(wanted) + Arrays.hashCode(aim)) + partsLeft;
    }

    @Override
    public String toString() {
        return "ConstructionState[wanted=" + Arrays.toString(wanted) + ", aim="
                + Arrays.toString(aim) + ", partsLeft=" + partsLeft + "]";
    }
}
