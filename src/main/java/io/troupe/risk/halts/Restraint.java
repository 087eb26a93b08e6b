package io.troupe.risk.halts;

import io.troupe.risk.limits.Restraints;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the halts in force leave of what an account may do, from the orders of one close to the next
 * change. Of several halts the strictest counts: what any of them forbids is forbidden, and of
 * factors the smallest is in force, not their product. Immutable.
 */
public final class Restraint implements Restraints {
    /** Everything is permitted. */
    public static final Restraint NONE = new Restraint();

    /** Nothing may be held at all. */
    public static final Restraint FLAT = flat();

    private boolean flat;
    private boolean reduceOnly;
    private boolean paused;
    private double scale = 1;
    private final BitSet flatAssets = new BitSet();
    private final BitSet reduceOnlyAssets = new BitSet();
    private final BitSet pausedAssets = new BitSet();
    /** The factors of single assets; empty if none has one below 1. */
    private double[] scales = {};

    private Restraint() {}

    private static Restraint flat() {
        Restraint restraint = new Restraint();
        restraint.flat = true;
        return restraint;
    }

    private Restraint(Restraint from) {
        flat = from.flat;
        reduceOnly = from.reduceOnly;
        paused = from.paused;
        scale = from.scale;
        flatAssets.or(from.flatAssets);
        reduceOnlyAssets.or(from.reduceOnlyAssets);
        pausedAssets.or(from.pausedAssets);
        scales = from.scales.clone();
    }

    /**
     * A restraint of the account as a whole.
     *
     * @param factor of exposure, for {@link HaltAction.Kind#SCALE}
     */
    static Restraint ofAll(HaltAction.Kind kind, double factor) {
        Restraint restraint = new Restraint();
        switch (kind) {
            case FLATTEN -> {
                return FLAT;
            }
            case REDUCE_ONLY -> restraint.reduceOnly = true;
            case PAUSE -> restraint.paused = true;
            case SCALE -> restraint.scale = factor;
        }
        return restraint;
    }

    /** A restraint of some assets; the same as {@link #ofAll} otherwise. */
    static Restraint ofAssets(BitSet assets, HaltAction.Kind kind, double factor) {
        Restraint restraint = new Restraint();
        switch (kind) {
            case FLATTEN -> restraint.flatAssets.or(assets);
            case REDUCE_ONLY -> restraint.reduceOnlyAssets.or(assets);
            case PAUSE -> restraint.pausedAssets.or(assets);
            case SCALE -> {
                if (factor < 1) {
                    restraint.scales = ones(assets.length());
                    assets.stream().forEach(asset -> restraint.scales[asset] = factor);
                }
            }
        }
        return restraint;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Whether anything may be held at all: whether nothing has flattened the account. */
    public boolean permitsPositions() {
        return !flat;
    }

    /** Whether an asset may be held. */
    public boolean mayHold(int asset) {
        return !flat && !flatAssets.get(asset);
    }

    /** Whether a position in an asset may become larger. */
    @Override
    public boolean mayIncrease(int asset) {
        return mayHold(asset) && !reduceOnly && !reduceOnlyAssets.get(asset);
    }

    /**
     * Whether a position in an asset may begin. If not, one that is zero stays so, and one that
     * would turn goes to zero.
     */
    @Override
    public boolean mayOpen(int asset) {
        return mayIncrease(asset) && !paused && !pausedAssets.get(asset);
    }

    /** The factor of all exposure, in [0, 1]. What is flattened is not in it. */
    public double scale() {
        return scale;
    }

    /** The factor of the exposure to an asset, that of all exposure included, in [0, 1]. */
    public double scale(int asset) {
        return asset < scales.length ? Math.min(scale, scales[asset]) : scale;
    }

    /** Whether anything may not be held, become larger or begin; factors aside. */
    public boolean isProhibiting() {
        return flat || reduceOnly || paused || isOfAssets();
    }

    /** Whether single assets are prohibited from something, not the account as a whole. */
    public boolean isOfAssets() {
        return !(flatAssets.isEmpty() && reduceOnlyAssets.isEmpty() && pausedAssets.isEmpty());
    }

    /** The same without factors. */
    public Restraint prohibitions() {
        if (scale == 1 && scales.length == 0) {
            return this;
        }
        Restraint without = new Restraint(this);
        without.scale = 1;
        without.scales = new double[0];
        return without.isProhibiting() ? without : NONE;
    }

    /** What both leave. */
    public Restraint strictest(Restraint other) {
        if (other.equals(NONE)) {
            return this;
        }
        if (equals(NONE)) {
            return other;
        }
        Restraint both = new Restraint(this);
        both.flat |= other.flat;
        both.reduceOnly |= other.reduceOnly;
        both.paused |= other.paused;
        both.scale = Math.min(scale, other.scale);
        both.flatAssets.or(other.flatAssets);
        both.reduceOnlyAssets.or(other.reduceOnlyAssets);
        both.pausedAssets.or(other.pausedAssets);
        both.scales = least(scales, other.scales);
        return both;
    }

    private static double[] least(double[] a, double[] b) {
        double[] least = ones(Math.max(a.length, b.length));
        System.arraycopy(a, 0, least, 0, a.length);
        for (int i = 0; i < b.length; i++) {
            least[i] = Math.min(least[i], b[i]);
        }
        return least;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Restraint that && flat == that.flat
                && reduceOnly == that.reduceOnly && paused == that.paused && scale == that.scale
                && flatAssets.equals(that.flatAssets)
                && reduceOnlyAssets.equals(that.reduceOnlyAssets)
                && pausedAssets.equals(that.pausedAssets) && Arrays.equals(scales, that.scales));
    }

    @Override
    public int hashCode() {
        int flags = (flat ? 1 : 0) + (reduceOnly ? 2 : 0) + (paused ? 4 : 0);
        return 31 * (31 * (31 * flags + Double.hashCode(scale)) + flatAssets.hashCode())
                + 31 * reduceOnlyAssets.hashCode() + pausedAssets.hashCode()
                + Arrays.hashCode(scales);
    }

    @Override
    public String toString() {
        return "Restraint[flat=" + flat + flatAssets + ", reduceOnly=" + reduceOnly
                + reduceOnlyAssets + ", paused=" + paused + pausedAssets + ", scale=" + scale
                + Arrays.toString(scales) + "]";
    }
}
