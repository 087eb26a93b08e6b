package io.troupe.data;

import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import java.util.Arrays;
import java.util.List;

/**
 * A panel bar by bar: time-major tables, in which the values of all assets at one bar lie together.
 * Made once, for all that value positions at a bar or look back from it. Tables may go on after the
 * panel's last bar.
 */
final class CrossSection {
    private final double[] stepMultiples;
    private final double[] marks;
    private final double[] seenScale;
    private final double[] rates;

    private CrossSection(double[] stepMultiples, double[] marks, double[] seenScale,
            double[] rates) {
        this.stepMultiples = stepMultiples;
        this.marks = marks;
        this.seenScale = seenScale;
        this.rates = rates;
    }

    /**
     * That of a panel.
     *
     * @param closes time-major, NaN where an asset did not trade; taken over and changed
     * @param before the mark of each asset before the first bar, 0 where there was none
     * @param beyond its scales and rates are copied
     */
    static CrossSection of(double[] closes, double[] before, List<Instrument> instruments,
            MarketData.Extras beyond) {
        carryForward(closes, before);
        beyond.actions().entries().stream()
                .filter(entry -> entry.action() instanceof CorporateAction.Delisting)
                .forEach(entry -> end(closes, before.length, entry));
        return new CrossSection(
                instruments.stream().mapToDouble(Instrument::stepMultiple).toArray(), closes,
                AssetColumns.ofLength("seenScale", beyond.seenScale(), closes.length).clone(),
                AssetColumns.ofLength("rates", beyond.rates(), closes.length).clone());
    }

    private static void carryForward(double[] marks, double[] before) {
        int assets = before.length;
        for (int cell = 0; cell < marks.length; cell++) {
            if (Double.isNaN(marks[cell])) {
                marks[cell] = cell >= assets ? marks[cell - assets] : before[cell];
            }
        }
    }

    /**
     * What is delisted is worth nothing: who held it was paid before the bar's trading. No other
     * place needs to know, since all values of positions come from marks.
     */
    private static void end(double[] marks, int assets, ActionSchedule.Entry delisting) {
        for (int cell = delisting.bar() * assets
                + delisting.asset(); cell < marks.length; cell += assets) {
            marks[cell] = 0;
        }
    }

    double mark(int bar, int asset) {
        return marks[cell(bar, asset)];
    }

    void marks(int bar, double[] into) {
        System.arraycopy(marks, cell(bar, 0), into, 0, stepMultiples.length);
    }

    double seenScale(int bar, int asset) {
        return seenScale.length == 0 ? 1 : seenScale[cell(bar, asset)];
    }

    double rate(int bar, int asset) {
        return rates.length == 0 ? 1 : rates[cell(bar, asset)];
    }

    /** The rates of the first bars, or empty for 1. */
    double[] rates(int bars) {
        return rates.length == 0 ? rates : Arrays.copyOf(rates, cell(bars, 0));
    }

    /** Whether seen prices are those that trade, in the fund's currency. */
    boolean isPlain() {
        return seenScale.length == 0 && rates.length == 0;
    }

    double stepValue(int bar, int asset) {
        double value = mark(bar, asset) * stepMultiples[asset] * rate(bar, asset);
        return value > 0 ? value : 0;
    }

    void stepValues(int bar, double[] into) {
        if (rates.length > 0) {
            for (int asset = 0; asset < stepMultiples.length; asset++) {
                into[asset] = stepValue(bar, asset);
            }
        } else {
            int first = cell(bar, 0);
            for (int asset = 0; asset < stepMultiples.length; asset++) {
                double value = marks[first + asset] * stepMultiples[asset];
                into[asset] = value > 0 ? value : 0;
            }
        }
    }

    /** That of some of the assets, of the first bars. */
    CrossSection select(int bars, int... assets) {
        double[] multiples = new double[assets.length];
        for (int i = 0; i < assets.length; i++) {
            multiples[i] = stepMultiples[assets[i]];
        }
        return new CrossSection(multiples, select(marks, bars, assets),
                select(seenScale, bars, assets), select(rates, bars, assets));
    }

    private double[] select(double[] table, int bars, int... assets) {
        if (table.length == 0) {
            return table;
        }
        double[] chosen = new double[bars * assets.length];
        int to = 0;
        for (int bar = 0; bar < bars; bar++) {
            for (int asset : assets) {
                chosen[to++] = table[cell(bar, asset)];
            }
        }
        return chosen;
    }

    private int cell(int bar, int asset) {
        return bar * stepMultiples.length + asset;
    }
}
