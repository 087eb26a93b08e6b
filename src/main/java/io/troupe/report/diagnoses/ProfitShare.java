package io.troupe.report.diagnoses;

import io.troupe.report.diagnoses.DiagnosisRule.Finding;
import java.util.Optional;

/** When a part of the profit is too much of it. */
final class ProfitShare {
    /** The share above which it is. */
    static final double MOST = 0.25;

    private ProfitShare() {}

    /**
     * A finding, if the part is more than a quarter of a profit above 0.
     *
     * @param what whose part it is
     */
    static Optional<Finding> judge(String what, double part, double profit) {
        if (!(profit > 0) || !(part > MOST * profit)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(what + " carries the profit",
                Texts.percent(part / profit) + " of it"));
    }
}
