package io.troupe.report.diagnoses;

import io.troupe.metrics.attribution.StrategyCorrelations;
import io.troupe.report.analysis.RunAnalysis;
import java.util.List;
import java.util.Optional;

/** Strategies that are one. */
final class CorrelatedStrategies implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.MINOR, "strategies-correlated",
            "two strategies with a correlation of returns above 0.9",
            "count them as one: they share capital, not risk");

    private static final double MOST = 0.9;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.attribution().risk().correlations().flatMap(CorrelatedStrategies::judge);
    }

    static Optional<Finding> judge(StrategyCorrelations correlations) {
        List<String> ids = correlations.strategies();
        int pairs = 0;
        double highest = MOST;
        String named = "";
        for (int row = 1; row < ids.size(); row++) {
            for (int column = 0; column < row; column++) {
                double correlation = correlations.of(row, column);
                pairs += correlation > MOST ? 1 : 0;
                if (correlation > highest) {
                    highest = correlation;
                    named = Texts.name(ids.get(column)) + " and " + Texts.name(ids.get(row));
                }
            }
        }
        return pairs == 0 ? Optional.empty()
                : Optional.of(new Finding(named + " do nearly the same",
                        Texts.number(highest) + ", " + pairs + " pairs in all"));
    }
}
