package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.orders.OrderReport;
import java.util.Optional;

/** Bars that held the stop and the target of a position, and do not say which came first. */
final class StopAndTarget implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "stop-and-target",
            "of more than 5 % of the exits at a stop or a target the bar held the "
                    + "other price too",
            "use data of shorter bars, or compare the run with intrabar: adaptive: "
                    + "what is assumed of a bar decides these exits, not the market");

    private static final double MOST = 0.05;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.orders().map(OrderReport::brackets).flatMap(StopAndTarget::judge);
    }

    static Optional<Finding> judge(OrderReport.Brackets brackets) {
        return brackets.undecided() > MOST * brackets.exits()
                ? Optional.of(new Finding("bars do not say whether stop or target came first",
                        brackets.undecided() + " of " + brackets.exits() + " exits"))
                : Optional.empty();
    }
}
