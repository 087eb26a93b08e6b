package io.troupe.strategies.builtin;

import io.troupe.strategies.StrategyContext;
import java.util.HashSet;
import java.util.List;

/** Checks of lists of symbols that parameters give. */
final class Named {
    private Named() {}

    /** Refuses a list that names a symbol twice. */
    static void once(List<String> symbols) {
        if (new HashSet<>(symbols).size() < symbols.size()) {
            throw new IllegalArgumentException(
                    "symbols must differ, were " + String.join(", ", symbols));
        }
    }

    /** Makes these assets the universe; all of the data if there are none. */
    static void declare(StrategyContext context, List<String> symbols) {
        if (!symbols.isEmpty()) {
            context.universe(symbols);
        }
    }
}
