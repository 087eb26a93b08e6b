package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Gathers rows into a panel. Symbols keep the order in which they came first; of two rows of one
 * symbol and time the later stays.
 */
final class PanelAssembler implements BarSink {
    private final List<String> symbols = new ArrayList<>();
    private final List<TreeMap<Long, double[]>> bars = new ArrayList<>();

    @Override
    public void take(BarBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            String symbol = batch.symbols().get(batch.symbol[row]);
            int index = symbols.indexOf(symbol);
            if (index < 0) {
                index = symbols.size();
                symbols.add(symbol);
                bars.add(new TreeMap<>());
            }
            double[] values = new double[SymbolBars.VALUES];
            for (int value = 0; value < values.length; value++) {
                values[value] = batch.value[value][row];
            }
            bars.get(index).put(batch.time[row], values);
        }
    }

    /** What was taken, as a panel of the feed's kind. */
    RawPanel panel(Feed feed) {
        List<SymbolBars> columns = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            SymbolBars column = new SymbolBars(symbols.get(i), true);
            bars.get(i).forEach(column::append);
            columns.add(column);
        }
        return PanelMerge.merge(feed.interval(), columns, feed.columns());
    }

    /** What was taken, counted. */
    Inventory inventory(Feed feed) {
        List<Inventory.Symbol> counted = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            TreeMap<Long, double[]> one = bars.get(i);
            counted.add(new Inventory.Symbol(symbols.get(i), one.size(), one.firstKey(),
                    one.lastKey()));
        }
        return new Inventory(feed.interval(), feed.columns(), counted);
    }
}
