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
        if (batch.isColumnPerSymbol()) {
            double[] closes = batch.value[BarBatch.CLOSE];
            for (int row = 0; row < rows; row++) {
                at(batch.symbol[row]).appendClose(batch.time[row], closes[row]);
            }
            return;
        }
        for (int row = 0; row < rows; row++) {
            at(batch.symbol[row]).append(batch, row);
        }
    }

    private SymbolBars at(int symbol) {
        SymbolBars one = byIndex[symbol];
        if (one == null) {
            one = of(names.get(symbol));
            byIndex[symbol] = one;
        }
        return one;
    }

    private SymbolBars of(String symbol) {
        SymbolBars known = bySymbol.get(symbol);
        if (known == null) {
            known = new SymbolBars(symbol);
            bySymbol.put(symbol, known);
            bars.add(known);
        }
        return known;
    }

    /** What was taken, as a panel of the symbols in the order in which they came. */
    public RawPanel panel(Interval interval, List<String> columns) {
        bars.forEach(SymbolBars::inOrder);
        return PanelMerge.merge(interval, bars, columns);
    }

    /** What was taken of some symbols, with or without rows, as a panel in their order. */
    public RawPanel panel(Interval interval, List<String> columns, List<String> symbols) {
        List<SymbolBars> wanted = new ArrayList<>();
        for (String symbol : symbols) {
            wanted.add(of(symbol).inOrder());
        }
        return PanelMerge.merge(interval, wanted, columns);
    }
}
