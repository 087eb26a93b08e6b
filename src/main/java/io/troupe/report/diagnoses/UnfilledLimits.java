package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.orders.OrderReport;
import java.util.Optional;

/** Limits that the market did not come to. */
final class UnfilledLimits implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "limits-unfilled",
            "more than half of what limit orders asked for was never filled",
            "set limits nearer to the price, or see under unfilled orders what "
                    + "those that did not fill would have earned");

    private static final double MOST = 0.5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.orders().map(OrderReport::limits).flatMap(UnfilledLimits::judge);
    }

    static Optional<Finding> judge(OrderReport.Limits limits) {
        return limits.unfilledShare() > MOST
                ? Optional.of(new Finding("most of what was ordered at a limit did not fill",
                        Texts.percent(limits.unfilledShare()) + " of " + limits.orders()
                                + " orders"))
                : Optional.empty();
    }
}
