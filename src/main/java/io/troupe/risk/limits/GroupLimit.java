package io.troupe.risk.limits;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the positions in a group of assets may come to, as fractions of the account's value. An
 * asset may be in several groups.
 *
 * @param name what the group is called
 * @param assets the indices of its assets
 * @param maxGross most of Σ|position value| in it, > 0
 * @param net between what Σ position value in it may lie
 */
public record GroupLimit(String name, BitSet assets, OptionalDouble maxGross,
        Optional<NetRange> net) {
    /** Checks the components. */
    public GroupLimit {
        if (assets.isEmpty()) {
            throw new IllegalArgumentException("group " + name + " must have an asset");
        }
        assets = (BitSet) assets.clone();
        Bounds.requirePositive("maxGross of group " + name, maxGross);
    }

    /** The indices of its assets: a copy. */
    @Override
    public BitSet assets() {
        return (BitSet) assets.clone();
    }
}
