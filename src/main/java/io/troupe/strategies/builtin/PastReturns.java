package io.troupe.strategies.builtin;

/** Checks of the bars between which a past return is measured. */
final class PastReturns {
    private PastReturns() {}

    /** Refuses a return that ends before it begins. */
    static void check(int lookbackBars, int skipBars) {
        if (lookbackBars <= skipBars) {
            throw new IllegalArgumentException("skipBars must be < lookbackBars, were "
                    + skipBars + " and " + lookbackBars);
        }
    }
}
