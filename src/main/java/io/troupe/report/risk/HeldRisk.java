package io.troupe.report.risk;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.risk.RiskMeasurement.ModelFigures;
import io.troupe.report.risk.RiskMeasurement.Sample;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.List;
import java.util.Optional;

/** What models say of scenarios of a fund. */
final class HeldRisk {
    private HeldRisk() {}

    /** What may be lost after a close. */
    static RiskMeasurement of(Holdings holdings, Scenarios scenarios, RiskQuestion question) {
        double value = holdings.value(BookingVisitor.HOUSE);
        List<ModelFigures> figures = question.models().stream()
                .map(model -> new ModelFigures(model.name(), value > 0
                        ? question.ask(model, scenarios.total())
                        : new NotAvailable("the fund is worth nothing at that close")))
                .toList();
        return new RiskMeasurement(holdings.date(), value,
                sample(holdings.context().data(), scenarios, question), figures,
                new TailParts(scenarios, question, value).of(figures.getFirst().estimate()),
                RiskNotes.of(holdings, scenarios, question));
    }

    /** The first bar of all has no return, so that a window of n ends at bar n. */
    private static Sample sample(MarketData data, Scenarios scenarios, RiskQuestion question) {
        int[] bars = scenarios.bars();
        return new Sample(bars.length,
                bars.length == 0 ? Optional.empty() : Optional.of(data.time(bars[0])),
                bars.length == 0 ? Optional.empty()
                        : Optional.of(data.time(bars[bars.length - 1])),
                question.window() < data.bars() ? Optional.of(data.time(question.window()))
                        : Optional.empty());
    }
}
