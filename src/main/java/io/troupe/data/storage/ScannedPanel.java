package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import java.util.ArrayList;
import java.util.List;

/** Makes a panel of what a store hands over symbol by symbol. */
final class ScannedPanel implements BarSink {
    private final List<SymbolBars> bars = new ArrayList<>();
    private final double[] row = new double[SymbolBars.VALUES];

    private ScannedPanel() {}

    /** Reads a selection into memory. */
    static ReadResult of(Storage store, Selection selection) {
        ScannedPanel panel = new ScannedPanel();
        return switch (store.scan(selection, RowOrder.BY_SYMBOL, panel)) {
            case ScanResult.Refused(List<DataProblem> first, long total) ->
                new ReadResult.Refused(first, total);
            case ScanResult.Done(Inventory inventory) -> panel.merged(inventory);
        };
    }

    @Override
    public void take(BarBatch batch) {
        for (int at = 0; at < batch.rows(); at++) {
            for (int value = 0; value < row.length; value++) {
                row[value] = batch.value[value][at];
            }
            of(batch.symbol[at], batch.symbols()).append(batch.time[at], row);
        }
    }

    private SymbolBars of(int symbol, List<String> symbols) {
        while (bars.size() <= symbol) {
            bars.add(new SymbolBars(symbols.get(bars.size()), true));
        }
        return bars.get(symbol);
    }

    /** Symbols that were selected and have no bars are columns without a value. */
    private ReadResult merged(Inventory inventory) {
        List<String> symbols = inventory.symbols().stream().map(Inventory.Symbol::name).toList();
        if (!symbols.isEmpty()) {
            of(symbols.size() - 1, symbols);
        }
        return new ReadResult.Read(PanelMerge.merge(inventory.interval(), bars,
                inventory.columns()));
    }
}
