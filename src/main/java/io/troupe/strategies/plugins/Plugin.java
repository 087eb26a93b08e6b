package io.troupe.strategies.plugins;

import io.troupe.strategies.StrategyFactory;
import java.util.List;

/**
 * A unit that has been loaded. Immutable.
 *
 * @param name as messages name it
 * @param files what it was made of
 * @param strategies what it registers
 */
public record Plugin(String name, List<PluginFile> files, List<Registered> strategies) {
    /** Copies the lists. */
    public Plugin {
        files = List.copyOf(files);
        strategies = List.copyOf(strategies);
    }

    /**
     * A strategy of a unit.
     *
     * @param factory makes it
     * @param place the file that has it, as messages name it
     */
    public record Registered(StrategyFactory<?> factory, String place) {}
}
