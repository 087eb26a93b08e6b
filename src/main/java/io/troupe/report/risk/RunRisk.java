package io.troupe.report.risk;

import io.troupe.report.holdings.Holdings;
import io.troupe.report.holdings.RunHoldings;
import java.util.List;

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
        return HeldRisk.of(holdings, scenarios(holdings), question);
    }

    /**
     * What models would have said of each next bar at every close at which the window is full, and
     * what came.
     *
     * @param bar the last of which something came
     */
    public Forecasts forecasts(int bar) {
        Forecaster forecaster = new Forecaster(run.returns(), question, 0, bar);
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
}
