package io.troupe.risk.halts;

import java.util.OptionalDouble;

/** What an account's halts are judged by at a bar's close, before capital moves. */
public interface HaltView {
    /** The account's value. */
    double value();

    /** The return of an asset's price over the bar, NaN if it has none. */
    double assetReturn(int asset);

    /** How many of the account's positions in an asset were given up by a stop in the bar, ≥ 0. */
    int stops(int asset);

    /**
     * The VaR or ES of what the account holds at the close, a positive fraction of its value if it
     * is a loss.
     *
     * @param trigger whose figure is a forecast
     * @return empty if it cannot be told
     */
    OptionalDouble forecast(HaltTrigger trigger);
}
