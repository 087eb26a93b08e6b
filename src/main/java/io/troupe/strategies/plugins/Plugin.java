package io.troupe.strategies.plugins;

import io.troupe.strategies.StrategyFactory;
import io.troupe.strategies.plugins.audit.ClassAudit;
import io.troupe.strategies.plugins.audit.Reach;
import java.util.List;

/**
 * A unit that has been loaded. Immutable.
 *
 * @param name as messages name it
 * @param files what it was made of
 * @param strategies what it registers
 * @param audit what its class files show
 */
public record Plugin(String name, List<PluginFile> files, List<Registered> strategies,
        ClassAudit audit) {
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
     * @param className the class it begins with: its own, or that of its provider
     */
    public record Registered(StrategyFactory<?> factory, String place, String className) {}

    /** What one of its strategies reaches outside the market. */
    public List<Reach> reaches(Registered strategy) {
        return audit.reaches(strategy.className());
    }
}
