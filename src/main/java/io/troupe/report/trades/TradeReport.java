package io.troupe.report.trades;

import io.troupe.metrics.trades.ExitReason;
import io.troupe.metrics.trades.Outcomes;
import io.troupe.metrics.trades.RoundTrip;
import io.troupe.metrics.trades.TripMatching;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The round trips of a run. {@link RoundTrip#portfolio} is a row of {@link
 * io.troupe.report.books.Portfolios} here. Immutable.
 *
 * @param matching how fills were put together to trips
 * @param byHighsAndLows whether excursions were measured at highs and lows, else at closes
 * @param portfolios the house, the overlay if the fund has one, then the strategies, by row
 * @param byExit closed trips of strategies and overlay together, by why they ended
 * @param largest the closed trips of strategies and overlay with the largest profit or loss, at
 *        most {@link #LARGEST}, the largest first
 * @param largestOpen the same of those that are open
 */
public record TradeReport(TripMatching matching, boolean byHighsAndLows,
        List<PortfolioTrades> portfolios, Map<ExitReason, Outcomes> byExit,
        List<RoundTrip> largest, List<RoundTrip> largestOpen) {
    /** How many trips are kept one by one. */
    public static final int LARGEST = 500;

    /** Copies the lists and the map. */
    public TradeReport {
        portfolios = List.copyOf(portfolios);
        Map<ExitReason, Outcomes> copy = new EnumMap<>(ExitReason.class);
        copy.putAll(byExit);
        byExit = Collections.unmodifiableMap(copy);
        largest = List.copyOf(largest);
        largestOpen = List.copyOf(largestOpen);
    }

    /** Whether orders say why trips ended, not only what else was booked. */
    public boolean hasOrders() {
        return byExit.keySet().stream().anyMatch(ExitReason::isOfOrder);
    }

    /** The house's: the fund's net positions as if they were one strategy's. */
    public PortfolioTrades house() {
        return portfolios.getFirst();
    }
}
