package io.troupe.execution.desk;

import java.util.OptionalInt;

/** What positions are worth at a close: by the last close that there is. */
final class Closes {
    private final DeskRules rules;

    Closes(DeskRules rules) {
        this.rules = rules;
    }

    /** The last close of an asset up to a bar; NaN before its first. */
    double of(int bar, int asset) {
        double[] closes = rules.market().closes();
        int assets = rules.market().assets();
        int cell = bar * assets + asset;
        while (cell >= assets && Double.isNaN(closes[cell])) {
            cell -= assets;
        }
        return closes[cell];
    }

    /** The last bar up to one in which an asset was traded at a known rate; empty: none. */
    OptionalInt lastTraded(int bar, int asset) {
        for (int last = bar; last >= 0; last--) {
            if (rules.market().trades(last, asset) && rules.costs().hasRate(last, asset)) {
                return OptionalInt.of(last);
            }
        }
        return OptionalInt.empty();
    }

    /** What a step of it is worth, in units of the fund's currency; 0 where that is not known. */
    double stepValue(int bar, int asset) {
        double value = of(bar, asset) * rules.costs().stepValue(bar, asset);
        return value > 0 ? value : 0;
    }
}
