package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.DataProblem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a store hands over, symbol by symbol, into a panel. */
final class StorePanel implements BarSink {
    private final List<SymbolBars> bars = new ArrayList<>();
    private final double[] row = new double[SymbolBars.VALUES];

    private StorePanel() {}

    /** A selection of a store whose batches all have the same symbols: those selected. */
    static ReadResult load(Storage store, Selection selection) {
        var panel = new StorePanel();
        return switch (store.scan(selection, RowOrder.BY_SYMBOL, panel)) {
            case ScanResult.Refused(List<DataProblem> first, long total) ->
                new ReadResult.Refused(first, total);
            case ScanResult.Done(Inventory inventory) -> new ReadResult.Read(
                    PanelMerge.merge(inventory.interval(), panel.bars, inventory.columns()));
        };
    }

    @Override
    public void take(BarBatch batch) {
        for (int symbol = bars.size(); symbol < batch.symbols().size(); symbol++) {
            bars.add(new SymbolBars(batch.symbols().get(symbol), true));
        }
        for (int at = 0; at < batch.rows(); at++) {
            for (int value = 0; value < row.length; value++) {
                row[value] = batch.value[value][at];
            }
            bars.get(batch.symbol[at]).append(batch.time[at], row);
        }
    }
}
