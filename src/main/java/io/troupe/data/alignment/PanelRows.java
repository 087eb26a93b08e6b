package io.troupe.data.alignment;

import io.troupe.data.schema.RawPanel;
import java.util.Arrays;

/** Panels with some of the bars of another. */
final class PanelRows {
    private PanelRows() {}

    /** The bars marked true, in their order; the panel itself if that is all. */
    static RawPanel keep(RawPanel panel, boolean[] kept) {
        int[] rows = new int[panel.bars()];
        int count = 0;
        for (int bar = 0; bar < panel.bars(); bar++) {
            if (kept[bar]) {
                rows[count++] = bar;
            }
        }
        if (count == panel.bars()) {
            return panel;
        }
        int[] chosen = Arrays.copyOf(rows, count);
        return new RawPanel(panel.interval(), panel.symbols(),
                Arrays.stream(chosen).mapToLong(bar -> panel.times()[bar]).toArray(),
                column(panel, panel.open(), chosen), column(panel, panel.high(), chosen),
                column(panel, panel.low(), chosen), column(panel, panel.close(), chosen),
                column(panel, panel.volume(), chosen),
                column(panel, panel.adjustedClose(), chosen));
    }

    private static double[] column(RawPanel panel, double[] all, int[] chosen) {
        if (all.length == 0) {
            return all;
        }
        double[] some = new double[chosen.length * panel.assets()];
        int to = 0;
        for (int asset = 0; asset < panel.assets(); asset++) {
            for (int bar : chosen) {
                some[to++] = all[panel.cell(bar, asset)];
            }
        }
        return some;
    }
}
