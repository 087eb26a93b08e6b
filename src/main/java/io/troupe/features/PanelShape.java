package io.troupe.features;

import io.troupe.data.MarketData;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;

/**
 * What a feature may know of a panel before its first bar.
 *
 * @param assets how many assets there are, ≥ 0
 * @param interval the distance between bars
 * @param year how many bars a year has, for annualizing
 */
public record PanelShape(int assets, Interval interval, BarsPerYear year) {
    /** The shape of a panel. */
    public static PanelShape of(MarketData data) {
        return new PanelShape(data.assets(), data.interval(), data.barsPerYear());
    }

    /** How many bars a year has, for annualizing. */
    public double barsPerYear() {
        return year.number();
    }
}
