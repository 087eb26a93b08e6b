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
        int width = panel.assets();
        return new RawPanel(panel.interval(), panel.symbols(),
                Arrays.stream(chosen).mapToLong(bar -> panel.times()[bar]).toArray(),
                column(panel.open(), chosen, width), column(panel.high(), chosen, width),
                column(panel.low(), chosen, width), column(panel.close(), chosen, width),
                column(panel.volume(), chosen, width),
                column(panel.adjustedClose(), chosen, width));
    }

    private static double[] column(double[] all, int[] chosen, int width) {
        if (all.length == 0) {
            return all;
        }
        double[] some = new double[chosen.length * width];
        for (int to = 0; to < chosen.length; to++) {
            System.arraycopy(all, chosen[to] * width, some, to * width, width);
        }
        return some;
    }
}
