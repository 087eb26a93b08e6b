package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.util.List;

/**
 * What a store holds.
 *
 * @param interval the distance between bars
 * @param columns the names of the values it has, of {@link
 *        io.troupe.data.schema.BarBatch#VALUES}, in their order
 * @param symbols each symbol once, in the store's order
 */
public record Inventory(Interval interval, List<String> columns, List<Symbol> symbols) {
    /** Checks the components. */
    public Inventory {
        columns = List.copyOf(columns);
        symbols = List.copyOf(symbols);
    }

    /**
     * The bars of one symbol.
     *
     * @param name the symbol
     * @param bars how many, ≥ 0
     * @param first when the first begins, in epoch seconds UTC
     * @param last when the last begins
     */
    public record Symbol(String name, long bars, long first, long last) {}

    /** Those of some names, or all if none are named. */
    public List<Symbol> of(List<String> names) {
        return names.isEmpty() ? symbols
                : symbols.stream().filter(symbol -> names.contains(symbol.name())).toList();
    }

    /** How many bars there are in all. */
    public long bars() {
        return symbols.stream().mapToLong(Symbol::bars).sum();
    }
}
