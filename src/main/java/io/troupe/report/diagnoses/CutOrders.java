package io.troupe.report.diagnoses;

import io.troupe.metrics.TradingMetrics;
import io.troupe.model.CutReason;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.summary.PortfolioSummary;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Limits and volume that decide instead of strategies. */
final class CutOrders implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "orders-cut",
            "limits or volume cut more orders than 5 % of the fund's fills",
            "want what can be held and traded: give the fund less capital, wider limits or more "
                    + "liquid assets");

    private static final double MOST = 0.05;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        PortfolioSummary house = run.summary().house();
        long cut = house.cuts().entrySet().stream().filter(each -> decides(each.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
        OptionalDouble fills = house.figures().of(TradingMetrics.FILLS).number();
        return fills.isEmpty() ? Optional.empty() : judge(cut, fills.getAsDouble());
    }

    private static boolean decides(CutReason reason) {
        return reason.isOfRules() || reason == CutReason.VOLUME;
    }

    /** How many orders were cut, and how many fills there were. */
    static Optional<Finding> judge(long cut, double fills) {
        return cut > MOST * fills
                ? Optional.of(new Finding("limits or volume cut many orders",
                        cut + " cuts, " + (long) fills + " fills"))
                : Optional.empty();
    }
}
