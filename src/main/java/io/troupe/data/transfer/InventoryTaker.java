package io.troupe.data.transfer;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Inventory;
import io.troupe.model.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts rows by symbol as they go by. */
final class InventoryTaker implements BarSink {
    private final Map<String, Inventory.Symbol> symbols = new LinkedHashMap<>();

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            String name = batch.symbols().get(batch.symbol[row]);
            long time = batch.time[row];
            symbols.merge(name, new Inventory.Symbol(name, 1, time, time),
                    (all, one) -> new Inventory.Symbol(name, all.bars() + 1,
                            Math.min(all.first(), one.first()), Math.max(all.last(), one.last())));
        }
    }

    Inventory inventory(Interval interval, List<String> columns) {
        return new Inventory(interval, columns, List.copyOf(symbols.values()));
    }
}
