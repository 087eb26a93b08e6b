package io.troupe.report.attribution;

import io.troupe.metrics.attribution.RiskAttribution;
import java.util.List;

/**
 * Where a fund's money and risk came from, and where the trades that were wanted went. Immutable.
 *
 * @param fund money over the whole run
 * @param years the same year by year
 * @param shortfall of the fund: the sum of its strategies and its overlay, with what netting and
 *        pooling saved
 * @param shortfalls of each strategy, in their order, then of the overlay if the fund has one
 * @param risk by strategy, asset and group
 */
public record Attribution(FundAttribution fund, List<YearAttribution> years,
        ImplementationShortfall shortfall, List<ImplementationShortfall> shortfalls,
        RiskAttribution risk) {
    /** Copies the lists. */
    public Attribution {
        years = List.copyOf(years);
        shortfalls = List.copyOf(shortfalls);
    }
}
