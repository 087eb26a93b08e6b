package io.troupe.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How many bars something takes, or never: a whole number ≥ 0, or more than any data has. Sums and
 * products with never are never, and so are those beyond {@link Integer#MAX_VALUE}; no number
 * stands for it. Immutable.
 */
public final class BarCount {
    /** No number of bars is enough. */
    public static final BarCount NEVER = new BarCount(Long.MAX_VALUE);
    /** No bar at all. */
    public static final BarCount NONE = new BarCount(0);

    /** Beyond {@link Integer#MAX_VALUE} only for {@link #NEVER}; seen in this class alone. */
    private final long bars;

    private BarCount(long bars) {
        this.bars = bars;
    }

    /**
     * So many bars.
     *
     * @param bars ≥ 0; more than {@link Integer#MAX_VALUE} is never
     * @throws IllegalArgumentException if it is negative
     */
    public static BarCount of(long bars) {
        if (bars < 0) {
            throw new IllegalArgumentException("a number of bars must be ≥ 0, was " + bars);
        }
        return bars > Integer.MAX_VALUE ? NEVER : new BarCount(bars);
    }

    /** The least whole number of bars not below a number ≥ 0; NaN and infinity are never. */
    public static BarCount atLeast(double bars) {
        return bars <= Integer.MAX_VALUE ? of((long) Math.ceil(bars)) : NEVER;
    }

    /** The most of several; none of none. */
    public static BarCount max(BarCount... counts) {
        return Arrays.stream(counts).reduce(NONE, (a, b) -> a.bars >= b.bars ? a : b);
    }

    /** This and so many more, one after the other. */
    public BarCount plus(BarCount more) {
        return isNever() || more.isNever() ? NEVER : of(bars + more.bars);
    }

    /** This and {@code more} bars ≥ 0, one after the other. */
    public BarCount plus(int more) {
        return plus(of(more));
    }

    /** So many times, ≥ 0, one after the other. */
    public BarCount times(int count) {
        return isNever() ? NEVER : of(bars * count);
    }

    /** Whether no number of bars is enough. */
    public boolean isNever() {
        return equals(NEVER);
    }

    /** Whether it is less than a number of bars. */
    public boolean isBelow(long number) {
        return !isNever() && bars < number;
    }

    /** The number, or nothing for never. */
    public OptionalInt number() {
        return isNever() ? OptionalInt.empty() : OptionalInt.of((int) bars);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BarCount that && bars == that.bars;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bars);
    }

    /** The number, or {@code never}. */
    @Override
    public String toString() {
        return isNever() ? "never" : Long.toString(bars);
    }
}
