package io.troupe.report.diagnoses;

import io.troupe.metrics.inference.OverfittingProbability;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** The best in some bars is no better than others in the rest. */
final class Overfitting implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "overfitting",
            "probability of backtest overfitting above 0.5",
            "do not choose a strategy by its past in this fund: choose fewer, for a reason, or "
                    + "hold all");

    private static final double MOST = 0.5;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.inference().overfitting()
                .filter(OverfittingProbability.Estimated.class::isInstance)
                .flatMap(each -> judge(((OverfittingProbability.Estimated) each).probability()));
    }

    static Optional<Finding> judge(double probability) {
        return probability > MOST
                ? Optional.of(new Finding("the best strategy of some bars is mostly below the"
                        + " median in the others", Texts.number(probability)))
                : Optional.empty();
    }
}
