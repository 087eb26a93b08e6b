package io.troupe.config.risk;

import io.troupe.risk.limits.NetRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Limits of some assets together.
 *
 * @param name what they are called
 * @param symbols which they are; none: those that {@code groups} calls so
 * @param maxGross longs plus shorts, a fraction of the account's value
 * @param maxNet between what longs less shorts may lie, likewise
 */
public record GroupSettings(String name, List<String> symbols, OptionalDouble maxGross,
        Optional<NetRange> maxNet) {
    /** Copies the list, and checks that something is limited. */
    public GroupSettings {
        symbols = List.copyOf(symbols);
        if (maxGross.isEmpty() && maxNet.isEmpty()) {
            throw new IllegalArgumentException(
                    "the group " + name + " has no limit: give it maxGross or maxNet");
        }
    }
}
