package io.troupe.report.diagnoses;

import io.troupe.model.SettingNames;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A fund that is as large as it may be. */
final class LeverageAtLimit implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.MINOR, "leverage-at-limit",
            "longs plus shorts reached " + SettingNames.RISK_MAX_GROSS + " at a close",
            "see what the limit cut: the figures are those of the limit as "
                    + "much as of the strategies");

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+([eE]-?[0-9]+)?");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        Optional<Double> limit = run.provenance().setting(SettingNames.RISK_MAX_GROSS)
                .flatMap(LeverageAtLimit::number);
        OptionalDouble largest = run.trades().house().exposure().gross().largest().number();
        return limit.isEmpty() || largest.isEmpty() ? Optional.empty()
                : judge(largest.getAsDouble(), limit.get());
    }

    /** A limit may be null, which is none. */
    private static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text))
                : Optional.empty();
    }

    static Optional<Finding> judge(double largest, double limit) {
        return largest >= limit
                ? Optional.of(new Finding("the fund reached its limit on all positions",
                        Texts.number(largest) + " of its value, limit " + Texts.number(limit)))
                : Optional.empty();
    }
}
