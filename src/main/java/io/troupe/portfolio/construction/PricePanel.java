package io.troupe.portfolio.construction;

import io.troupe.portfolio.rebalancing.BarTimes;

/**
 * What is known of assets at the close of each bar up to the present one. A bar after that is never
 * asked for.
 */
public interface PricePanel extends BarTimes {
    /** How many assets there are. */
    int assets();

    /**
     * The close as strategies see it, carried forward where the asset did not trade; NaN before its
     * first and from its delisting on.
     */
    double close(int bar, int asset);

    /** Whether the asset can be traded after the close. */
    boolean canTrade(int bar, int asset);

    /** What was traded of the asset in the bar, in the fund's currency; NaN if nobody knows. */
    double moneyVolume(int bar, int asset);
}
