package io.troupe.execution.desk;

import io.troupe.execution.MarketBars;
import io.troupe.execution.VolumeLimit;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.styles.StyleTables;
import io.troupe.model.BarPoint;
import java.util.Optional;

/**
 * What all desks of a run look up and none changes.
 *
 * @param market the prices that orders meet
 * @param costs what fills cost
 * @param matching how orders meet bars
 * @param marketPoint where in a bar market orders fill
 * @param terms of the instruments
 * @param calendar their sessions
 * @param volumeLimit what a bar's volume allows, if that is bounded
 * @param seed source of the draws of unfilled limits
 * @param styles what styles look up besides
 */
public record DeskRules(MarketBars market, TradingCosts costs, MatchingRules matching,
        BarPoint marketPoint, DeskTerms terms, DeskCalendar calendar,
        Optional<VolumeLimit> volumeLimit, long seed, StyleTables styles) {
    /** The same with what other styles look up. */
    public DeskRules with(StyleTables others) {
        return new DeskRules(market, costs, matching, marketPoint, terms, calendar, volumeLimit,
                seed, others);
    }

    /** The same at so many times the costs. */
    public DeskRules dearer(double factor) {
        return new DeskRules(market, costs.dearer(factor), matching, marketPoint, terms, calendar,
                volumeLimit, seed, styles);
    }

    /** The most steps that a bar gives of an asset. */
    public long cap(int bar, int asset) {
        return volumeLimit.isEmpty() ? Long.MAX_VALUE
                : volumeLimit.get().mostSteps(bar, asset);
    }

    /**
     * The most steps of an asset that an order takes of a bar.
     *
     * @param share of the bar's volume; NaN: all
     */
    long most(int bar, int asset, double share) {
        if (Double.isNaN(share)) {
            return Long.MAX_VALUE;
        }
        return !market.hasVolumes() ? 0
                : new VolumeLimit(share, market.volumes(),
                        terms.lotUnits(), terms.lotSteps()).mostSteps(bar, asset);
    }

    /** Whether open, high and low of an asset are known in a bar in which it trades. */
    boolean hasPath(int bar, int asset) {
        int cell = bar * market.assets() + asset;
        return market.hasOpens() && !Double.isNaN(market.opens()[cell])
                && !Double.isNaN(market.highs()[cell]) && !Double.isNaN(market.lows()[cell]);
    }
}
