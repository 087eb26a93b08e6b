package io.troupe.data.storage.duckdb;

import io.troupe.data.storage.Spacing;
import io.troupe.model.Interval;
import java.util.List;

/**
 * Bars as DuckDB sees them: a table of its own, or files it reads.
 *
 * @param interval the distance between bars
 * @param columns the names of the values there are
 * @param symbols the store's symbols in its order
 * @param source where rows come from
 * @param spacing how the interval is known
 */
public record BarTable(Interval interval, List<String> columns, List<String> symbols, Source source,
        Spacing spacing) {
    /** Bars of a store that says their interval. */
    public BarTable(Interval interval, List<String> columns, List<String> symbols, Source source) {
        this(interval, columns, symbols, source, Spacing.declared(interval));
    }

    /**
     * Where rows come from, in terms of SQL; texts of users are parameters.
     *
     * @param relation what stands after FROM
     * @param parameters what its question marks stand for
     * @param key the column that tells symbols apart, of relation b
     * @param isNumbered whether that is the place of the symbol, not its name
     * @param time the column of times
     * @param clock what that holds
     * @param values one expression for each of the columns
     */
    public record Source(String relation, List<?> parameters, String key, boolean isNumbered,
            String time, BarClock clock, List<String> values) {
        /** The time in epoch seconds. */
        public String seconds() {
            return clock.seconds(time);
        }
    }

    /** The same bars, of a part of the files. */
    public BarTable of(List<?> parameters) {
        return new BarTable(interval, columns, symbols,
                new Source(source.relation(), parameters, source.key(), source.isNumbered(),
                        source.time(), source.clock(), source.values()),
                spacing);
    }
}
