package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.orders.OrderReport;
import java.util.Optional;

/** Stops that the price jumped over. */
final class GappedStops implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.MINOR, "stops-gapped",
            "more than a fifth of the stops that were reached filled at a worse "
                    + "price, as the market opened beyond them",
            "do not take a stop for the most that can be lost: size positions for "
                    + "what lies beyond it");

    private static final double MOST = 0.2;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.orders().map(OrderReport::stops).flatMap(GappedStops::judge);
    }

    static Optional<Finding> judge(OrderReport.Stops stops) {
        return stops.gapped() > MOST * stops.reached()
                ? Optional.of(new Finding("the price jumped over stops",
                        stops.gapped() + " of " + stops.reached() + " stops, by "
                                + Texts.percent(stops.meanBeyond()) + " on average"))
                : Optional.empty();
    }
}
