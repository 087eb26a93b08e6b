package io.troupe.portfolio.riskmodels;

/**
 * Between which bounds a setting must be.
 *
 * @param low the lower bound
 * @param lowAllowed whether the setting may be equal to it
 * @param high the upper bound, infinite if there is none
 * @param highAllowed whether the setting may be equal to it
 */
record Range(double low, boolean lowAllowed, double high, boolean highAllowed) {
    static final Range FRACTION = new Range(0, true, 1, true);
    static final Range INSIDE_FRACTION = new Range(0, false, 1, false);
    static final Range POSITIVE_FRACTION = new Range(0, false, 1, true);

    static Range above(double low) {
        return new Range(low, false, Double.POSITIVE_INFINITY, false);
    }

    static Range atLeast(double low) {
        return new Range(low, true, Double.POSITIVE_INFINITY, false);
    }

    static Range between(double low, double high) {
        return new Range(low, true, high, true);
    }

    boolean has(double value) {
        return (lowAllowed ? value >= low : value > low)
                && (highAllowed ? value <= high : value < high);
    }

    /** To follow "must be". */
    String expected() {
        String least = lowAllowed ? "at least " + shortest(low) : "above " + shortest(low);
        if (Double.isInfinite(high)) {
            return "a number, " + least;
        }
        return "a number, " + least + " and "
                + (highAllowed ? "at most " + shortest(high) : "below " + shortest(high));
    }

    /** The value, or what is wrong with it. */
    double require(String key, double value) {
        if (!has(value)) {
            throw new IllegalArgumentException(
                    key + " must be " + expected() + ", was " + shortest(value));
        }
        return value;
    }

    static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : Double.toString(value);
    }
}
