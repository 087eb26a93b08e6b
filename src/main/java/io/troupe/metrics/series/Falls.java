package io.troupe.metrics.series;

import java.util.List;
import java.util.Optional;

/**
 * How far and how long an index was below its highest level. Immutable.
 *
 * @param spells every time under water, in the order of time; bar 0 is the index' begin at 1, bar t
 *        the t-th return
 * @param bars how many levels there are after the first
 * @param below how many of them are below the highest until then
 * @param deepest the largest depth, a fraction ≥ 0
 * @param sum of the depths of all levels
 * @param squares sum of their squares
 */
public record Falls(List<DrawdownSpell> spells, int bars, int below, double deepest, double sum,
        double squares) {
    /**
     * The falls of an index that begins at 1.
     *
     * @param returns fractions ≥ −1, none of them NaN
     */
    public static Falls of(double[] returns) {
        double level = 1;
        double peak = 1;
        double deepest = 0;
        double sum = 0;
        double squares = 0;
        int below = 0;
        for (double each : returns) {
            level *= 1 + each;
            if (level >= peak) {
                peak = level;
            } else {
                double depth = 1 - level / peak;
                deepest = Math.max(deepest, depth);
                sum += depth;
                squares += depth * depth;
                below++;
            }
        }
        double[] fromStart = new double[returns.length + 1];
        fromStart[0] = Double.NaN;
        System.arraycopy(returns, 0, fromStart, 1, returns.length);
        return new Falls(Drawdowns.of(fromStart), returns.length, below, deepest, sum, squares);
    }

    /** Mean depth of all levels: the pain index. */
    public double meanDepth() {
        return sum / bars;
    }

    /** Root mean square depth of all levels: the ulcer index. */
    public double rootMeanSquareDepth() {
        return Math.sqrt(squares / bars);
    }

    /** The deepest of the spells, of equal ones the earliest; empty where nothing fell. */
    public Optional<DrawdownSpell> deepestSpell() {
        Optional<DrawdownSpell> found = Optional.empty();
        double depth = 0;
        for (DrawdownSpell spell : spells) {
            if (spell.depth() > depth) {
                depth = spell.depth();
                found = Optional.of(spell);
            }
        }
        return found;
    }

    /** Root of the sum of the squares of the depths of all spells. */
    public double rootOfSquaredSpells() {
        double total = 0;
        for (DrawdownSpell spell : spells) {
            total += spell.depth() * spell.depth();
        }
        return Math.sqrt(total);
    }
}
