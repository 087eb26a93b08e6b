package io.troupe.simulation.cohort;

import io.troupe.model.TargetPositions;
import io.troupe.risk.sizing.Sizer;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which sleeves of a cohort have a sizing of their own. Immutable. */
final class SleeveSizers {
    /** By sleeve; null where weights are fractions of the equity and nothing else. */
    private final @Nullable Sizer[] sizers;

    /**
     * Those of consecutive strategies of the fund.
     *
     * @param ofFund by strategy
     */
    SleeveSizers(Map<Integer, Sizer> ofFund, int firstStrategy, int sleeves) {
        sizers = new Sizer[sleeves];
        Arrays.setAll(sizers, k -> ofFund.get(firstStrategy + k));
    }

    @Nullable
    Sizer of(int sleeve) {
        return sizers[sleeve];
    }

    /** By sleeve on how many of its own returns its sizes depend. */
    int[] ownReturns() {
        int[] counts = new int[sizers.length];
        for (int k = 0; k < counts.length; k++) {
            Sizer sizer = sizers[k];
            counts[k] = sizer == null ? 0 : sizer.ownReturns();
        }
        return counts;
    }

    /** Whether what a sleeve asked for and could not be sized can be from a bar on. */
    boolean isDue(int sleeve, int bar, TargetPositions targets) {
        Sizer sizer = sizers[sleeve];
        return sizer != null && sizer.isDue(bar, targets);
    }
}
