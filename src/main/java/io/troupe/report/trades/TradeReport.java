package io.troupe.report.trades;

import io.troupe.metrics.trades.RoundTrip;
import io.troupe.metrics.trades.TripMatching;
import java.util.List;

/**
 * The round trips of a run. {@link RoundTrip#portfolio} is a row of {@link
 * io.troupe.report.books.Portfolios} here. Immutable.
 *
 * @param matching how fills were put together to trips
 * @param byHighsAndLows whether excursions were measured at highs and lows, else at closes
 * @param portfolios the house, the overlay if the fund has one, then the strategies, by row
 * @param largest the closed trips of strategies and overlay with the largest profit or loss, at
 *        most {@link #LARGEST}, the largest first
 * @param largestOpen the same of those that are open
 */
public record TradeReport(TripMatching matching, boolean byHighsAndLows,
        List<PortfolioTrades> portfolios, List<RoundTrip> largest, List<RoundTrip> largestOpen) {
    /** How many trips are kept one by one. */
    public static final int LARGEST = 500;

    /** Copies the lists. */
    public TradeReport {
        portfolios = List.copyOf(portfolios);
        largest = List.copyOf(largest);
        largestOpen = List.copyOf(largestOpen);
    }

    /** The house's: the fund's net positions as if they were one strategy's. */
    public PortfolioTrades house() {
        return portfolios.getFirst();
    }
}
