package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.summary.RunSummary;
import java.util.List;
import java.util.Optional;

/** A fund that stopped trading. */
final class Halted implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "halted",
            "the fund went flat by its drawdown limit at least once",
            "read the figures as those of a fund that stops when it hurts; see what it did "
                    + "without the limit");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(run.summary().halts());
    }

    static Optional<Finding> judge(List<RunSummary.Halt> halts) {
        return halts.isEmpty() ? Optional.empty()
                : Optional.of(new Finding("the fund was halted, first at "
                        + halts.getFirst().from(), halts.size() + " halts"));
    }
}
