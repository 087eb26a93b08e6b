package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Strategies of which nobody searched whether they know the future. */
final class UncheckedLookahead implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "lookahead-unchecked",
            "a type of strategy whose code has not passed the search for look-ahead",
            "run troupe check lookahead on the fund: a strategy that knows the future earns "
                    + "what nobody can");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(run.vetting().lookahead());
    }

    /** By type, whether its code has passed. */
    static Optional<Finding> judge(Map<String, Boolean> checked) {
        List<String> unchecked = checked.entrySet().stream().filter(each -> !each.getValue())
                .map(Map.Entry::getKey).sorted().map(Texts::name).toList();
        return unchecked.isEmpty() ? Optional.empty()
                : Optional.of(new Finding("it was not checked whether these strategies know the"
                        + " future", String.join(", ", unchecked)));
    }
}
