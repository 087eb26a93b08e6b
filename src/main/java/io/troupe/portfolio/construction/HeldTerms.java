package io.troupe.portfolio.construction;

import io.troupe.portfolio.constraints.Constraint;
import io.troupe.portfolio.constraints.Constraint.Within;
import io.troupe.portfolio.constraints.Term;
import java.util.List;

/** Which constraints cannot be judged by weights alone. */
final class HeldTerms {
    private HeldTerms() {}

    /** Whether one of them counts from what is held, or in money. */
    static boolean areIn(List<Constraint> constraints) {
        return constraints.stream().anyMatch(each -> each instanceof Within within
                && (within.term() instanceof Term.Turnover
                        || within.term() instanceof Term.VolumeShare));
    }
}
