package io.troupe.report.stress;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What paths of a fund came to. Immutable.
 *
 * @param drawn how they were drawn
 * @param drawdown how far the fund was below its high at the beginning, which counts: a fraction
 * @param value quantiles of what a unit of value became
 * @param maxDrawdown quantiles of the deepest fall from the high so far, a fraction
 * @param underWaterBars quantiles of how many bars in a row were below the high so far, at most
 * @param chanceOfLoss the share of paths that ended below their beginning
 * @param halts the chance of each halt
 */
public record PathOutlook(Drawn drawn, double drawdown, List<Quantile> value,
        List<Quantile> maxDrawdown, List<Quantile> underWaterBars, double chanceOfLoss,
        List<HaltChance> halts) {
    /** Copies the lists. */
    public PathOutlook {
        value = List.copyOf(value);
        maxDrawdown = List.copyOf(maxDrawdown);
        underWaterBars = List.copyOf(underWaterBars);
        halts = List.copyOf(halts);
    }

    /**
     * How paths were drawn.
     *
     * @param paths how many
     * @param bars how long each was
     * @param blockBars expected length of the blocks they were made of
     * @param returns of how many bars of the record they were made
     */
    public record Drawn(int paths, int bars, double blockBars, int returns) {}

    /** What a share of the paths is not above. */
    public record Quantile(double probability, double value) {}

    /**
     * How likely a halt is.
     *
     * @param halt the rule
     * @param chance the share of paths that came to it; empty if it halts the fund already
     */
    public record HaltChance(DrawdownHalt halt, OptionalDouble chance) {}
}
