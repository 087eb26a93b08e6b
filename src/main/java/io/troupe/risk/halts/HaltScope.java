package io.troupe.risk.halts;

import java.util.BitSet;
import java.util.Optional;

/**
 * Of what a halt's figure is, and what it stops. The figures of an account are those of its
 * time-weighted value; those of groups and assets are of their prices, and of the account's stop
 * exits.
 */
public sealed interface HaltScope {
    /** The fund as a whole. */
    record Fund() implements HaltScope {
        @Override
        public String words() {
            return "the fund";
        }
    }

    /** A strategy as a whole. */
    record Strategy() implements HaltScope {
        @Override
        public String words() {
            return "the strategy";
        }
    }

    /**
     * Some assets together: their return is the mean of theirs, as far as they have one.
     *
     * @param name what the group is called
     * @param assets the indices of its assets, at least one; copied
     */
    record Group(String name, BitSet assets) implements HaltScope {
        /** Checks and copies. */
        public Group {
            if (assets.isEmpty()) {
                throw new IllegalArgumentException("a halt's group " + name + " has no assets");
            }
            assets = (BitSet) assets.clone();
        }

        @Override
        public BitSet assets() {
            return (BitSet) assets.clone();
        }

        @Override
        public String words() {
            return "group " + name;
        }
    }

    /**
     * Each asset by itself.
     *
     * @param only the indices of those that are watched, copied; empty: all
     */
    record EachAsset(Optional<BitSet> only) implements HaltScope {
        /** Copies. */
        public EachAsset {
            only = only.map(assets -> (BitSet) assets.clone());
        }

        @Override
        public Optional<BitSet> only() {
            return only.map(assets -> (BitSet) assets.clone());
        }

        @Override
        public String words() {
            return "the asset";
        }
    }

    /** What it is called in bookings and messages, to follow "of". */
    String words();

    /** Whether it is an account as a whole: its value stands still once it is flattened. */
    default boolean isAccount() {
        return this instanceof Fund || this instanceof Strategy;
    }
}
