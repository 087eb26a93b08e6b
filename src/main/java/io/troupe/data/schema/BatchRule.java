package io.troupe.data.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule made ready for batches of bars: a tight loop over one or two columns finds the rows that
 * break it; words are made only of those.
 */
abstract sealed class BatchRule permits RangeFinder, DatesFinder, SymbolFinder, PairFinder,
        CompleteFinder, OrderFinder {
    private final Rule rule;

    BatchRule(Rule rule) {
        this.rule = rule;
    }

    final Rule rule() {
        return rule;
    }

    abstract void find(BarBatch batch, Findings findings);

    /** The column that a finding is about. */
    abstract String column(int part);

    /** The offending value as text. */
    abstract String value(BarBatch batch, int row, int part);

    abstract String reason(BarBatch batch, int row, int part);

    /** Whether it is about a whole line, however many rows were made of it. */
    boolean isAboutLines() {
        return false;
    }

    /** The rules of a schema that are about bars in a batch. */
    static List<BatchRule> of(Schema schema, TimeOrder order) {
        List<BatchRule> ready = new ArrayList<>();
        for (Rule rule : schema.rules()) {
            BatchRule one = of(rule, order);
            if (one != null) {
                ready.add(one);
            }
        }
        return ready;
    }

    /**
     * Null for what is not about batches: types are the reader's affair; bars without a time or a
     * symbol do not exist. No switch: the JVM would make a class for it at each start.
     */
    private static @Nullable BatchRule of(Rule rule, TimeOrder order) {
        if (rule instanceof ColumnRule.Range range) {
            return new RangeFinder(range);
        }
        if (rule instanceof ColumnRule.Dates dates) {
            return new DatesFinder(dates);
        }
        if (rule instanceof ColumnRule.Typed typed) {
            return typed.type() == ColumnType.SYMBOL ? new SymbolFinder(typed) : null;
        }
        if (rule instanceof RowRule.AtMost atMost) {
            return new PairFinder(atMost);
        }
        if (rule instanceof RowRule.AllOrNone all) {
            return new CompleteFinder(all);
        }
        if (rule instanceof RowRule.Ordered ordered) {
            return new OrderFinder(ordered, order, false);
        }
        return rule instanceof RowRule.Unique unique ? new OrderFinder(unique, order, true) : null;
    }
}
