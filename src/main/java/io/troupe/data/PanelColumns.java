package io.troupe.data;

import io.troupe.data.schema.RawPanel;
import java.util.List;

/** Takes some assets of a panel. */
final class PanelColumns {
    private PanelColumns() {}

    /** The assets of some symbols, in their order; each must be there. */
    static RawPanel select(RawPanel panel, List<String> symbols) {
        int[] from = symbols.stream().mapToInt(panel.symbols()::indexOf).toArray();
        return new RawPanel(panel.interval(), symbols, panel.times(),
                select(panel, panel.open(), from), select(panel, panel.high(), from),
                select(panel, panel.low(), from), select(panel, panel.close(), from),
                select(panel, panel.volume(), from), select(panel, panel.adjustedClose(), from));
    }

    private static double[] select(RawPanel panel, double[] column, int[] from) {
        if (column.length == 0) {
            return column;
        }
        int bars = panel.bars();
        double[] selected = new double[bars * from.length];
        for (int asset = 0; asset < from.length; asset++) {
            System.arraycopy(column, panel.cell(0, from[asset]), selected, asset * bars, bars);
        }
        return selected;
    }
}
