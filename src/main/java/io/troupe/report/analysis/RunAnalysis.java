package io.troupe.report.analysis;

import io.troupe.report.attribution.Attribution;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Vetting;
import io.troupe.report.orders.OrderReport;
import io.troupe.report.summary.RunSummary;
import io.troupe.report.trades.TradeReport;
import java.util.Optional;

/**
 * Everything that is known of a run. Immutable, but for the arrays of its series, which are not to
 * be changed.
 *
 * @param context what was run: data, strategies, terms, by what it is measured
 * @param provenance where it comes from
 * @param summary the figures
 * @param series the fund from bar to bar
 * @param trades its round trips, and how much it held
 * @param attribution where its money and its risk came from
 * @param inference how far the figures may be luck
 * @param vetting how much was tried and checked when the run ended
 * @param orders what its orders came to, if strategies traded by orders
 */
public record RunAnalysis(RunContext context, RunProvenance provenance, RunSummary summary,
        FundSeries series, TradeReport trades, Attribution attribution,
        FundInference inference, Vetting vetting, Optional<OrderReport> orders) {}
