package io.troupe.data.storage;

import io.troupe.data.schema.DataProblem;
import java.util.List;

/** Makes a panel of what a store hands over symbol by symbol. */
final class ScannedPanel {
    private ScannedPanel() {}

    /**
     * Reads a selection into memory. Symbols that were selected and have no bars are columns
     * without a value.
     */
    static ReadResult of(Storage store, Selection selection) {
        PanelAssembler rows = new PanelAssembler();
        return switch (store.scan(selection, RowOrder.BY_SYMBOL, rows)) {
            case ScanResult.Refused(List<DataProblem> first, long total) ->
                new ReadResult.Refused(first, total);
            case ScanResult.Done(Inventory inventory) -> new ReadResult.Read(rows.panel(
                    inventory.interval(), inventory.columns(), inventory.symbols().stream()
                            .map(Inventory.Symbol::name).toList()),
                    inventory.spacing());
        };
    }
}
