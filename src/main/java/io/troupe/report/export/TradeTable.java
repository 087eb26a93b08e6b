package io.troupe.report.export;

import io.troupe.data.MarketData;
import io.troupe.data.storage.duckdb.RowAppender;
import io.troupe.metrics.trades.RoundTrip;
import io.troupe.report.books.Portfolios;
import io.troupe.report.trades.TradeGatherer;
import java.util.OptionalDouble;

/** {@code trades}: every round trip as it ends, then those that are open. */
final class TradeTable extends ExportRows {
    private final MarketData data;
    private final TradeGatherer trades;

    TradeTable(RowAppender rows, ExportCells cells, Portfolios portfolios, TradeGatherer trades) {
        super(rows, cells);
        data = portfolios.data();
        this.trades = trades;
        trades.tell(this::write);
    }

    @Override
    void finish() {
        trades.open(this::write);
    }

    private void write(RoundTrip trip) {
        RoundTrip.Span span = trip.span();
        rows.time(data.epochSeconds(span.openedBar()));
        if (span.isOpen()) {
            rows.nothing();
        } else {
            rows.time(data.epochSeconds(span.lastBar()));
        }
        rows.text(cells.portfolio(trip.portfolio()));
        cells.symbol(rows, trip.asset());
        rows.text(trip.size().isLong() ? "long" : "short");
        rows.text(trip.exit().label());
        rows.integer(span.barsHeld());
        cells.quantity(rows, trip.asset(), trip.size().largestSteps());
        rows.number(trip.size().entryPrice());
        rows.number(trip.size().exitPrice());
        money(trip.earnings());
        rows.number(trip.excursion().adverse());
        rows.number(trip.excursion().favourable());
        number(trip.adverseFraction());
        number(trip.favourableFraction());
        rows.endRow();
    }

    private void money(RoundTrip.Earnings earnings) {
        ExportCells.money(rows, earnings.entryMicros());
        ExportCells.money(rows, earnings.profitMicros());
        ExportCells.money(rows, earnings.openMicros());
        ExportCells.money(rows, earnings.feeMicros());
        ExportCells.money(rows, earnings.slippageMicros());
        ExportCells.money(rows, earnings.flowMicros());
    }

    private void number(OptionalDouble value) {
        rows.number(value.orElse(Double.NaN));
    }
}
