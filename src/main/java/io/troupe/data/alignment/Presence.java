package io.troupe.data.alignment;

import io.troupe.data.schema.RawPanel;
import java.util.function.IntPredicate;

/** Where assets have prices. */
final class Presence {
    private Presence() {}

    static boolean isPriced(RawPanel panel, int bar, int asset) {
        return !Double.isNaN(panel.close()[panel.cell(bar, asset)]);
    }

    /** How many assets have a price in a bar. */
    static int priced(RawPanel panel, int bar) {
        int priced = 0;
        for (int asset = 0; asset < panel.assets(); asset++) {
            if (isPriced(panel, bar, asset)) {
                priced++;
            }
        }
        return priced;
    }

    /** The bars whose number of priced assets is wanted. */
    static Alignment.Aligned keep(RawPanel panel, IntPredicate wanted) {
        boolean[] kept = new boolean[panel.bars()];
        for (int bar = 0; bar < kept.length; bar++) {
            kept[bar] = wanted.test(priced(panel, bar));
        }
        return keep(panel, kept, 0, 0, Alignment.Aligned.NO_TIME);
    }

    /** The bars marked true, counted. */
    static Alignment.Aligned keep(RawPanel panel, boolean[] kept, long outside, long missing,
            long firstMissing) {
        long bars = 0;
        long prices = 0;
        for (int bar = 0; bar < kept.length; bar++) {
            if (!kept[bar]) {
                bars++;
                prices += priced(panel, bar);
            }
        }
        return new Alignment.Aligned(PanelRows.keep(panel, kept), bars, prices, outside, missing,
                firstMissing);
    }

    /** The first bar in which an asset has a price, or the number of bars if it never has. */
    static int first(RawPanel panel, int asset) {
        int bar = 0;
        while (bar < panel.bars() && !isPriced(panel, bar, asset)) {
            bar++;
        }
        return bar;
    }

    /** The last bar in which an asset has a price, or -1 if it never has. */
    static int last(RawPanel panel, int asset) {
        int bar = panel.bars() - 1;
        while (bar >= 0 && !isPriced(panel, bar, asset)) {
            bar--;
        }
        return bar;
    }

    /** The symbol with the fewest prices, the first of several. */
    static String rarest(RawPanel panel) {
        int rarest = 0;
        long fewest = Long.MAX_VALUE;
        for (int asset = 0; asset < panel.assets(); asset++) {
            long prices = 0;
            for (int bar = 0; bar < panel.bars(); bar++) {
                prices += isPriced(panel, bar, asset) ? 1 : 0;
            }
            if (prices < fewest) {
                fewest = prices;
                rarest = asset;
            }
        }
        return panel.symbols().get(rarest);
    }
}
