package io.troupe.report.diagnoses;

import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** A Sharpe ratio that hardly anybody has. */
final class TooGood implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "sharpe-above-3",
            "Sharpe ratio of the fund above 3",
            "look for a fault first: prices of the future, costs left out, fills that nobody "
                    + "gets");

    private static final double MOST = 3;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.inference().house().sharpe() instanceof SharpeInference.Estimated estimated
                ? judge(estimated.sharpe())
                : Optional.empty();
    }

    static Optional<Finding> judge(double sharpe) {
        return sharpe > MOST
                ? Optional.of(new Finding("the Sharpe ratio is too good to be true",
                        Texts.number(sharpe)))
                : Optional.empty();
    }
}
