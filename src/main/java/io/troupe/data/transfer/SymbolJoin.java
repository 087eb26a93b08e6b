package io.troupe.data.transfer;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts rows of several sources, each with symbols of its own, on one list of symbols. */
final class SymbolJoin implements BarSink {
    private static final int UNKNOWN = -1;

    private final UnaryOperator<String> rename;
    private final BarSink next;
    private final BarBatch joined = new BarBatch();
    private final List<String> symbols = new ArrayList<>();
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private int[] indexOfSource = {};

    SymbolJoin(UnaryOperator<String> rename, BarSink next) {
        this.rename = rename;
        this.next = next;
    }

    /** Rows come of another source from here on. */
    void startPart() {
        indexOfSource = new int[0];
    }

    @Override
    public void take(BarBatch batch) {
        joined.clear(symbols);
        for (int row = 0; row < batch.rows(); row++) {
            int to = joined.add(index(batch, batch.symbol[row]), batch.time[row], batch.line[row]);
            for (int value = 0; value < batch.value.length; value++) {
                joined.value[value][to] = batch.value[value][row];
            }
        }
        next.take(joined);
    }

    private int index(BarBatch batch, int sourceIndex) {
        if (sourceIndex >= indexOfSource.length) {
            int known = indexOfSource.length;
            indexOfSource = Arrays.copyOf(indexOfSource,
                    Math.max(sourceIndex + 1, batch.symbols().size()));
            Arrays.fill(indexOfSource, known, indexOfSource.length, UNKNOWN);
        }
        if (indexOfSource[sourceIndex] == UNKNOWN) {
            indexOfSource[sourceIndex] = indexes.computeIfAbsent(
                    rename.apply(batch.symbols().get(sourceIndex)), name -> {
                        symbols.add(name);
                        return symbols.size() - 1;
                    });
        }
        return indexOfSource[sourceIndex];
    }
}
