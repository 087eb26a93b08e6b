package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers rows into a panel. Symbols keep the order in which they came first; of two rows of one
 * symbol and time the later stays. Takes rows of several sources, one after another.
 */
public final class PanelAssembler implements BarSink {
    private final Map<String, SymbolBars> bySymbol = new HashMap<>();
    private final List<SymbolBars> bars = new ArrayList<>();
    private List<String> names = List.of();
    private SymbolBars[] byIndex = new SymbolBars[0];

    @Override
    @SuppressWarnings("ReferenceEquality") // another list is another owner's, whatever it holds
    public void take(BarBatch batch) {
        if (batch.symbols() != names) {
            names = batch.symbols();
            byIndex = new SymbolBars[0];
        }
        if (byIndex.length < names.size()) {
            byIndex = new SymbolBars[names.size()];
        }
        int rows = batch.rows();
        for (int row = 0; row < rows; row++) {
            int symbol = batch.symbol[row];
            SymbolBars one = byIndex[symbol];
            if (one == null) {
                one = of(names.get(symbol));
                byIndex[symbol] = one;
            }
            one.append(batch, row);
        }
    }

    private SymbolBars of(String symbol) {
        return bySymbol.computeIfAbsent(symbol, name -> {
            var added = new SymbolBars(name);
            bars.add(added);
            return added;
        });
    }

    /** What was taken, as a panel of the symbols in the order in which they came. */
    public RawPanel panel(Interval interval, List<String> columns) {
        return PanelMerge.merge(interval, bars.stream().map(SymbolBars::inOrder).toList(),
                columns);
    }

    /** What was taken of some symbols, with or without rows, as a panel in their order. */
    public RawPanel panel(Interval interval, List<String> columns, List<String> symbols) {
        return PanelMerge.merge(interval,
                symbols.stream().map(this::of).map(SymbolBars::inOrder).toList(), columns);
    }
}
