package io.troupe.data.storage;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.BarSink;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of a panel, symbol by symbol, without the cells in which an asset did not trade. */
public final class PanelFeed {
    private PanelFeed() {}

    /** All bars of a panel. */
    public static Feed of(RawPanel panel) {
        return new Feed(panel.interval(), columnsOf(panel), sink -> hand(panel, sink));
    }

    private static List<String> columnsOf(RawPanel panel) {
        double[][] columns = columns(panel);
        List<String> names = new ArrayList<>();
        for (int value = 0; value < columns.length; value++) {
            if (columns[value].length > 0) {
                names.add(BarBatch.VALUES.get(value));
            }
        }
        return names;
    }

    /** The columns of a panel in the order of {@link BarBatch#VALUES}, empty if not there. */
    public static double[][] columns(RawPanel panel) {
        return new double[][]{panel.open(), panel.high(), panel.low(), panel.close(),
                panel.volume(), panel.adjustedClose()};
    }

    private static void hand(RawPanel panel, BarSink sink) {
        double[][] columns = columns(panel);
        BarBatch batch = new BarBatch();
        batch.clear(panel.symbols());
        for (int asset = 0; asset < panel.assets(); asset++) {
            for (int bar = 0; bar < panel.bars(); bar++) {
                int cell = panel.cell(bar, asset);
                if (Double.isNaN(panel.close()[cell])) {
                    continue;
                }
                int row = batch.add(asset, panel.times()[bar], 0);
                for (int value = 0; value < columns.length; value++) {
                    if (columns[value].length > 0) {
                        batch.value[value][row] = columns[value][cell];
                    }
                }
                if (batch.isFull()) {
                    sink.take(batch);
                    batch.clear(panel.symbols());
                }
            }
        }
        if (batch.rows() > 0) {
            sink.take(batch);
        }
    }
}
