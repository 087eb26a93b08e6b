package io.troupe.data.storage;

import io.troupe.model.Interval;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds.
 *
 * @param interval the distance between bars
 * @param columns the names of the values it has, of {@link
 *        io.troupe.data.schema.BarBatch#VALUES}, in their order
 * @param symbols each symbol once, in the store's order
 * @param spacing how the interval is known
 */
public record Inventory(Interval interval, List<String> columns, List<Symbol> symbols,
        Spacing spacing) {
    /** Checks the components. */
    public Inventory {
        columns = List.copyOf(columns);
        symbols = List.copyOf(symbols);
    }

    /** Whether another store holds the same; how its interval is known does not matter. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inventory that && interval == that.interval
                && columns.equals(that.columns) && symbols.equals(that.symbols);
    }

    @Override
    public int hashCode() {
        return Objects.hash(interval, columns, symbols);
    }

    /** What a store holds that says its interval. */
    public Inventory(Interval interval, List<String> columns, List<Symbol> symbols) {
        this(interval, columns, symbols, Spacing.declared(interval));
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
