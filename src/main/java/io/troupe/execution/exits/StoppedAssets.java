package io.troupe.execution.exits;

import io.troupe.model.orders.ExitRules;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Which instruments a sleeve was stopped out of, and what its strategy has wanted of them since.
 * Mutable, owned by one thread.
 */
public final class StoppedAssets {
    private final ExitRules.Reentry rule;
    /** The bar in which the position was given up; negative where it was not. */
    private final int[] stoppedIn;
    /** What its strategy wanted last. */
    private final long[] asked;

    /** None. */
    public StoppedAssets(ExitRules.Reentry rule, int assets) {
        this.rule = rule;
        this.stoppedIn = new int[assets];
        this.asked = new long[assets];
        Arrays.fill(stoppedIn, -1);
    }

    /** The position was given up in a bar, or at its close. */
    public void stop(int asset, int bar) {
        stoppedIn[asset] = bar;
    }

    /** Whether nothing of an instrument may be held. */
    public boolean isStopped(int asset) {
        return stoppedIn[asset] >= 0;
    }

    /**
     * What may be held of what a strategy wants, decided at a bar's close.
     *
     * @param isNewTarget whether its weight has changed, not only its size in steps
     */
    public long want(int asset, long steps, boolean isNewTarget) {
        asked[asset] = steps;
        if (isNewTarget && rule.equals(ExitRules.Reentry.ON_CHANGE)) {
            stoppedIn[asset] = -1;
        }
        return isStopped(asset) ? 0 : steps;
    }

    /** What is wanted is 0 whatever was asked, by order of the fund. */
    public void forget(int asset) {
        asked[asset] = 0;
    }

    /**
     * Whether the pause of an instrument ends with a bar's close: then {@link #asked} is wanted
     * again. To be asked at each close.
     */
    public boolean resumes(int asset, int bar) {
        if (rule.afterBars() <= 0 || stoppedIn[asset] < 0
                || bar < stoppedIn[asset] + rule.afterBars()) {
            return false;
        }
        stoppedIn[asset] = -1;
        return true;
    }

    /** What its strategy wanted last. */
    public long asked(int asset) {
        return asked[asset];
    }

    /** An instrument's steps became other steps, before a bar's trading. */
    public void recount(int asset, LongUnaryOperator stepsAfter) {
        asked[asset] = stepsAfter.applyAsLong(asked[asset]);
    }

    /** Makes another one of the same rule what this one is. */
    public void copyTo(StoppedAssets other) {
        System.arraycopy(stoppedIn, 0, other.stoppedIn, 0, stoppedIn.length);
        System.arraycopy(asked, 0, other.asked, 0, asked.length);
    }

    /** Writes all that {@link #read} needs. */
    public void write(DataOutput out) throws IOException {
        for (int asset = 0; asset < asked.length; asset++) {
            out.writeInt(stoppedIn[asset]);
            out.writeLong(asked[asset]);
        }
    }

    /** Becomes the one that was written. */
    public void read(DataInput in) throws IOException {
        for (int asset = 0; asset < asked.length; asset++) {
            stoppedIn[asset] = in.readInt();
            asked[asset] = in.readLong();
        }
    }
}
