package io.troupe.metrics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Falls of an index from its peaks. The index begins at 1 before the first return, so that a first
 * loss is a fall; bars without a return leave it where it is.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 4 (drawdown).
 */
public final class Drawdowns {
    private Drawdowns() {}

    /**
     * Every time under water, in the order of time.
     *
     * @param returns by bar, fractions ≥ −1, NaN where there is none
     */
    public static List<DrawdownSpell> of(double[] returns) {
        List<DrawdownSpell> spells = new ArrayList<>();
        double level = 1;
        double peak = 1;
        int peakBar = 0;
        double deepest = 0;
        int troughBar = 0;
        for (int bar = 0; bar < returns.length; bar++) {
            level *= Double.isNaN(returns[bar]) ? 1 : 1 + returns[bar];
            if (level >= peak) {
                if (deepest > 0) {
                    spells.add(new DrawdownSpell(peakBar, troughBar, OptionalInt.of(bar), deepest));
                    deepest = 0;
                }
                peak = level;
                peakBar = bar;
            } else if (1 - level / peak > deepest) {
                deepest = 1 - level / peak;
                troughBar = bar;
            }
        }
        if (deepest > 0) {
            spells.add(new DrawdownSpell(peakBar, troughBar, OptionalInt.empty(), deepest));
        }
        return spells;
    }

    /**
     * The deepest of some spells, deepest first; of equal ones the earlier first.
     *
     * @param count how many at the most
     */
    public static List<DrawdownSpell> deepest(List<DrawdownSpell> spells, int count) {
        return spells.stream()
                .sorted(Comparator.comparingDouble(DrawdownSpell::depth).reversed()
                        .thenComparingInt(DrawdownSpell::peakBar))
                .limit(count).toList();
    }

    /**
     * How far the index is below its highest level until then, by bar: fractions ≥ 0.
     *
     * @param returns by bar, fractions ≥ −1, NaN where there is none
     */
    public static double[] underwater(double[] returns) {
        double[] depths = new double[returns.length];
        double level = 1;
        double peak = 1;
        for (int bar = 0; bar < returns.length; bar++) {
            level *= Double.isNaN(returns[bar]) ? 1 : 1 + returns[bar];
            peak = Math.max(peak, level);
            depths[bar] = 1 - level / peak;
        }
        return depths;
    }
}
