package io.troupe.report.risk;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.risk.RiskMeasurement.ModelFigures;
import io.troupe.report.risk.RiskMeasurement.Sample;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.List;
import java.util.Optional;

/** Tells the risk of a run at a close, and what models would have said at every close. */
public final class RunRisk {
    private final RunHoldings run;
    private final RiskQuestion question;

    /** Is to tell of a run what is asked. */
    public RunRisk(RunHoldings run, RiskQuestion question) {
        this.run = run;
        this.question = question;
    }

    /**
     * What may be lost after the close of a bar, from what is known there.
     *
     * @throws IndexOutOfBoundsException if the bar was not booked
     */
    public RiskMeasurement at(int bar) {
        Holdings holdings = run.at(bar);
        double value = holdings.value(BookingVisitor.HOUSE);
        Scenarios scenarios = scenarios(holdings);
        List<ModelFigures> figures = question.models().stream()
                .map(model -> new ModelFigures(model.name(), value > 0
                        ? question.ask(model, scenarios.total())
                        : new NotAvailable("the fund is worth nothing at that close")))
                .toList();
        return new RiskMeasurement(holdings.date(), value, sample(scenarios), figures,
                new TailParts(scenarios, question, value)
                        .of(figures.getFirst().estimate()),
                RiskNotes.of(holdings, scenarios, question));
    }

    /**
     * What models would have said of each next bar at every close at which the window is full, and
     * what came.
     *
     * @param bar the last of which something came
     */
    public Forecasts forecasts(int bar) {
        Forecaster forecaster = new Forecaster(run.returns(), question, bar);
        run.follow(bar, List.of(), forecaster);
        return forecaster.forecasts();
    }

    private Scenarios scenarios(Holdings holdings) {
        return switch (question.of()) {
            case HOLDINGS -> new HoldingScenarios(holdings, run.returns(), question.by())
                    .of(question.window());
            case RECORD -> RecordScenarios.of(run, holdings.bar(), question.by(),
                    question.window());
        };
    }

    /** The first bar of all has no return, so that a window of n ends at bar n. */
    private Sample sample(Scenarios scenarios) {
        MarketData data = run.context().data();
        int[] bars = scenarios.bars();
        return new Sample(bars.length,
                bars.length == 0 ? Optional.empty() : Optional.of(data.time(bars[0])),
                bars.length == 0 ? Optional.empty()
                        : Optional.of(data.time(bars[bars.length - 1])),
                question.window() < run.bars() ? Optional.of(data.time(question.window()))
                        : Optional.empty());
    }
}
