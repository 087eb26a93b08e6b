package io.troupe.portfolio.allocators;

import java.util.Arrays;

/**
 * How the fund's capital is divided from one decision to the next: each strategy's share of it, and
 * the factor on all weights. What the shares leave of the capital lies in the fund's reserve. It is
 * what money that comes or goes between two decisions is divided by, too.
 *
 * <p>Of an allocator's shares with the sum s: if s is 1 within 1e-9 they divide everything; if it
 * is less, they are taken as they are and the reserve has the rest; if it is more, each is divided
 * by s and what they are above 1 becomes exposure, {@code min(s, most)}, never capital.
 *
 * <p>A value, immutable.
 */
public final class Allotment {
    private static final double TOLERANCE = 1e-9;

    private final double[] shares;
    private final boolean full;
    private final double exposure;

    private Allotment(double[] shares, boolean full, double exposure) {
        this.shares = shares;
        this.full = full;
        this.exposure = exposure;
    }

    /**
     * What comes of an allocator's answer.
     *
     * @param division its answer
     * @param active the numbers of the strategies it was asked about
     * @param strategies how many strategies the fund has
     * @param maxExposure the largest factor on weights, ≥ 1
     */
    public static Allotment of(Division division, int[] active, int strategies,
            double maxExposure) {
        double[] given = division.shares();
        double sum = division.sum();
        boolean whole = sum >= 1 - TOLERANCE;
        boolean above = sum > 1 + TOLERANCE;
        double[] shares = new double[strategies];
        for (int j = 0; j < active.length; j++) {
            shares[active[j]] = above ? given[j] / sum : given[j];
        }
        return new Allotment(shares, whole, above ? Math.min(sum, maxExposure) : 1);
    }

    /**
     * An allotment as it was.
     *
     * @param shares by strategy, each ≥ 0
     * @param full whether they divide everything
     * @param exposure the factor on weights, ≥ 1
     */
    public static Allotment restored(double[] shares, boolean full, double exposure) {
        return new Allotment(shares.clone(), full, exposure);
    }

    /** A copy of each strategy's share of the capital; 0 for who was not asked about. */
    public double[] shares() {
        return shares.clone();
    }

    /** Whether the shares divide everything and leave nothing to the reserve. */
    public boolean isFull() {
        return full;
    }

    /** The factor that multiplies all weights when they are sized, ≥ 1. */
    public double exposure() {
        return exposure;
    }

    /**
     * An amount in parts.
     *
     * @param each one part per active strategy, in their order
     * @param rest what belongs to the reserve
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Parts(long[] each, long rest) {}

    /**
     * Divides an amount by cumulative rounding, so that parts and rest sum to it: the parts up to k
     * are {@code rint(amount · Σ shares up to k)}. Where some of those who have a share are not
     * active any more, the others' shares grow in proportion to take theirs; where nobody with a
     * share is left, the reserve has everything.
     *
     * @param active the numbers of the strategies that still trade, ascending
     */
    public Parts split(long amountMicros, int[] active) {
        long[] parts = new long[active.length];
        double left = 0;
        for (int strategy : active) {
            left += shares[strategy];
        }
        if (!(left > 0)) {
            return new Parts(parts, amountMicros);
        }
        double all = sum();
        double cumulated = 0;
        long given = 0;
        for (int j = 0; j < parts.length; j++) {
            cumulated += shares[active[j]];
            // Divided first: shares so small that their inverse is infinite have parts, too.
            double share = left == all ? cumulated : cumulated / left * all;
            long upTo = full && j == parts.length - 1 ? amountMicros
                    : (long) Math.rint(amountMicros * share);
            parts[j] = upTo - given;
            given = upTo;
        }
        return new Parts(parts, Math.subtractExact(amountMicros, given));
    }

    /** As it is summed over who is active, so that it is the same to the bit if all are. */
    private double sum() {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allotment that && full == that.full
                && Double.compare(exposure, that.exposure) == 0
                && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shares) + Double.hashCode(exposure);
    }

    @Override
    public String toString() {
        return "Allotment[shares=" + Arrays.toString(shares) + ", exposure=" + exposure + "]";
    }
}
