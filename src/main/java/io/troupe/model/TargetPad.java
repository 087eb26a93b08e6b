package io.troupe.model;

import org.jspecify.annotations.Nullable;

/**
 * Makes a strategy's targets, of memory that is used again where whoever asks the strategy allows
 * it: a strategy that answers at many bars then leaves nothing behind. What is made must not be
 * kept by the strategy, and is right until the second answer after it has been made. Owned by one
 * strategy and its thread.
 */
public final class TargetPad {
    private final int assets;
    private final boolean reusing;
    /** Made when first needed. */
    private @Nullable TargetPositions even;
    private @Nullable TargetPositions odd;
    private boolean isEvenTurn;

    private TargetPad(int assets, boolean reusing) {
        this.assets = assets;
        this.reusing = reusing;
    }

    /** A pad whose targets last: each is made of memory of its own. */
    public static TargetPad lasting(int assets) {
        return new TargetPad(assets, false);
    }

    /** A pad whose targets are overwritten by the second one after. */
    public static TargetPad reusing(int assets) {
        return new TargetPad(assets, true);
    }

    /** The same as {@link TargetPositions#equal}, for all assets of the pad. */
    public TargetPositions equal(long[] held, double weight) {
        if (!reusing) {
            return TargetPositions.equal(held, assets, weight);
        }
        TargetPositions made = turn();
        made.overwrite(held, weight);
        return made;
    }

    /** Targets that others may overwrite, copied into this pad; those that last as they are. */
    public TargetPositions keep(TargetPositions targets) {
        if (!targets.isOverwritten()) {
            return targets;
        }
        TargetPositions made = turn();
        made.overwrite(targets);
        return made;
    }

    /**
     * The same into the memory of what was {@linkplain #keepOne kept as one} before, which is
     * overwritten: for whoever has read that by then.
     */
    public TargetPositions keepOne(TargetPositions targets) {
        if (!targets.isOverwritten()) {
            return targets;
        }
        TargetPositions one = even;
        if (one == null) {
            one = TargetPositions.overwritable(assets);
            even = one;
        }
        one.overwrite(targets);
        return one;
    }

    private TargetPositions turn() {
        isEvenTurn = !isEvenTurn;
        TargetPositions made = isEvenTurn ? even : odd;
        return made == null ? first() : made;
    }

    private TargetPositions first() {
        TargetPositions made = TargetPositions.overwritable(assets);
        if (isEvenTurn) {
            even = made;
        } else {
            odd = made;
        }
        return made;
    }
}
