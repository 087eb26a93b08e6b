package io.troupe.report.diagnoses;

import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.inference.SelectionBias;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.books.Trials;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fewer bars than the claim takes. */
final class ShortSample implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "sample-too-short",
            "fewer returns than 30, the minimum track record of 95 %, or the minimum back-test of "
                    + "the trials",
            "run it on more bars: so few show nothing with this Sharpe ratio");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return switch (run.inference().house().sharpe()) {
            case SharpeInference.Undefined(Undefinedness why) ->
                why == Undefinedness.FEW_RETURNS
                        ? Optional.of(new Finding("the sample is too short for any claim",
                                "fewer than " + Undefinedness.LEAST_SAMPLE + " returns"))
                        : Optional.empty();
            case SharpeInference.Estimated estimated ->
                judge(estimated.perBar().count(), estimated.minTrackRecordBars())
                        .or(() -> ofTrials(estimated, run));
        };
    }

    private static Optional<Finding> ofTrials(SharpeInference.Estimated estimated,
            RunAnalysis run) {
        double years = estimated.perBar().count() / run.context().data().barsPerYear().number()
                * run.inference().periods().bars();
        return run.vetting().trials() instanceof Trials.Counted counted && estimated.sharpe() > 0
                ? judge(years, SelectionBias.minBacktestYears(counted.effective(),
                        estimated.sharpe()))
                : Optional.empty();
    }

    /** How many years there are, and how many luck needs to fall below the ratio. */
    static Optional<Finding> judge(double years, double least) {
        return years < least
                ? Optional.of(new Finding(
                        "the best of so many trials has such a ratio by luck in so"
                                + " few years",
                        Texts.number(years) + " years of " + Texts.number(least)))
                : Optional.empty();
    }

    /** How many returns there are, and how many it takes, where any number does. */
    static Optional<Finding> judge(int count, OptionalDouble least) {
        return least.isPresent() && count < least.getAsDouble()
                ? Optional.of(new Finding("the sample is too short to show skill",
                        count + " returns of " + (long) Math.ceil(least.getAsDouble())))
                : Optional.empty();
    }
}
