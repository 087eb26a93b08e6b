package io.troupe.report.attribution;

import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.attribution.CarinoLinking;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Portfolios;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Tables of what was gathered in columns. */
final class AttributionTables {
    private final Portfolios portfolios;
    private final EarningsColumns columns;
    private final CarinoLinking linking;
    private final IntToDoubleFunction booked;

    /**
     * Is to make tables.
     *
     * @param booked what a row earned by its ledger
     */
    AttributionTables(Portfolios portfolios, EarningsColumns columns, CarinoLinking linking,
            IntToDoubleFunction booked) {
        this.portfolios = portfolios;
        this.columns = columns;
        this.linking = linking;
        this.booked = booked;
    }

    FundAttribution fund(CrossingsColumn account) {
        FundTerms terms = portfolios.context().terms();
        PortfolioAttribution house = portfolio(Portfolios.row(BookingVisitor.HOUSE));
        List<PortfolioAttribution> strategies = IntStream
                .range(Portfolios.FIRST_STRATEGY, portfolios.count())
                .mapToObj(this::portfolio).toList();
        Optional<PortfolioAttribution> overlay = terms.hasOverlay()
                ? Optional.of(portfolio(Portfolios.row(BookingVisitor.OVERLAY)))
                : Optional.empty();
        Optional<PortfolioAttribution> reserve = terms.hasReserve()
                ? Optional.of(portfolio(Portfolios.row(BookingVisitor.RESERVE)))
                : Optional.empty();
        CrossingsAttribution crossings = account.attribution(linking);
        double parts = strategies.stream().mapToDouble(each -> each.earnings().total()).sum()
                + overlay.map(each -> each.earnings().total()).orElse(0.0)
                + reserve.map(each -> each.earnings().total()).orElse(0.0) + crossings.total();
        return new FundAttribution(house, strategies, overlay, reserve, crossings,
                linking.totalReturn(), house.earnings().total() - parts);
    }

    private PortfolioAttribution portfolio(int row) {
        Earnings earnings = columns.sum(row);
        return new PortfolioAttribution(
                portfolios.context().portfolio(Portfolios.number(row)), earnings,
                linking.contribution(columns.linkedSum(row)), assets(row),
                booked.applyAsDouble(row) - earnings.total());
    }

    private List<AssetAttribution> assets(int row) {
        int first = row * portfolios.assets();
        int[] cells = IntStream.range(first, first + portfolios.assets())
                .filter(columns::isKnown).toArray();
        return new ListOnDemand<>(cells.length, i -> asset(cells[i]));
    }

    private AssetAttribution asset(int cell) {
        String symbol = portfolios.data().symbol(cell % portfolios.assets());
        return new AssetAttribution(symbol, columns.earnings(cell),
                linking.contribution(columns.linked(cell)));
    }
}
