package io.troupe.report.diagnoses;

import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.ConfidenceInterval;
import io.troupe.metrics.inference.FigureInterval;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** A Sharpe ratio that may as well be 0. */
final class IntervalOfZero implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "interval-includes-zero",
            "the interval of the fund's Sharpe ratio includes 0",
            "take the figures for what luck makes of no skill until more bars say otherwise");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.inference().house().sharpe() instanceof SharpeInference.Estimated estimated
                ? Optional.ofNullable(estimated.intervals().get(BootstrapFigure.SHARPE))
                        .flatMap(FigureInterval::best).flatMap(IntervalOfZero::judge)
                : Optional.empty();
    }

    static Optional<Finding> judge(ConfidenceInterval interval) {
        return interval.contains(0)
                ? Optional.of(new Finding("the fund's Sharpe ratio cannot be told from 0",
                        Texts.number(interval.low()) + " to " + Texts.number(interval.high())
                                + " with " + Texts.percent(interval.confidence())))
                : Optional.empty();
    }
}
