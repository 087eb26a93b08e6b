package io.troupe.report.diagnoses;

import io.troupe.metrics.inference.DeflatedSharpe;
import io.troupe.report.analysis.FundInference;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** A Sharpe ratio that luck may have made of so many trials. */
final class DeflatedByTrials implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "deflated-sharpe",
            "deflated Sharpe ratio of the fund, by effective trials, below 0.95",
            "test what is left on data that no trial has seen; more trials on these make it "
                    + "worse");

    private static final double LEAST = 0.95;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.inference().house().deflated().flatMap(DeflatedByTrials::judge);
    }

    static Optional<Finding> judge(FundInference.Deflated deflated) {
        DeflatedSharpe effective = deflated.byEffective();
        DeflatedSharpe all = deflated.byAll();
        return effective.probability() < LEAST
                ? Optional.of(new Finding("the best of " + Texts.number(all.trials())
                        + " trials may have this Sharpe ratio by luck",
                        Texts.number(effective.probability()) + " by "
                                + Texts.number(effective.trials()) + " effective trials, "
                                + Texts.number(all.probability()) + " by all"))
                : Optional.empty();
    }
}
