package io.troupe.report.diagnoses;

import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fewer bars than the claim takes. */
final class ShortSample implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "sample-too-short",
            "fewer returns than the minimum track record of 95 %, or than 30",
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
                judge(estimated.perBar().count(), estimated.minTrackRecordBars());
        };
    }

    /** How many returns there are, and how many it takes, where any number does. */
    static Optional<Finding> judge(int count, OptionalDouble least) {
        return least.isPresent() && count < least.getAsDouble()
                ? Optional.of(new Finding("the sample is too short to show skill",
                        count + " returns of " + (long) Math.ceil(least.getAsDouble())))
                : Optional.empty();
    }
}
