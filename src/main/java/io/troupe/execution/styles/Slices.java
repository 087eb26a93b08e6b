package io.troupe.execution.styles;

/**
 * Parts of a quantity in whole lots, by cumulative rounding: what is due after so many parts is
 * rounded, not the part, so that nothing appears and nothing is lost. Halves of a lot are rounded
 * away from 0.
 */
final class Slices {
    private Slices() {}

    /**
     * What is due of a quantity after some of equal parts: {@code Q·done/parts} in whole lots, and
     * all of it after the last, whole lots or not.
     *
     * @param quantity signed steps
     * @param done how many parts, ≥ 0
     */
    static long due(long quantity, long lotSteps, int done, int parts) {
        if (done >= parts) {
            return quantity;
        }
        long lots = quantity / lotSteps;
        // Whole multiples of the parts apart, so that no product is too large.
        long whole = lots / parts * done;
        long rest = lots % parts * done;
        long rounded = Long.signum(rest) * ((2 * Math.abs(rest) + parts) / (2L * parts));
        return (whole + rounded) * lotSteps;
    }

    /**
     * The same of parts that differ.
     *
     * @param cumulative their sums, from the first part to the last, not falling, the last > 0
     */
    static long due(long quantity, long lotSteps, int done, double[] cumulative) {
        if (done >= cumulative.length) {
            return quantity;
        }
        if (done <= 0) {
            return 0;
        }
        long lots = quantity / lotSteps;
        double share = Math.abs((double) lots) * cumulative[done - 1]
                / cumulative[cumulative.length - 1];
        long rounded = Math.min(Math.abs(lots), (long) Math.floor(share + 0.5));
        return Long.signum(lots) * rounded * lotSteps;
    }
}
