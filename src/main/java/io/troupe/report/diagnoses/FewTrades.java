package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.books.Portfolios;
import java.util.Optional;

/** Fewer trades than make a sample. */
final class FewTrades implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.GRAVE, "few-trades",
            "fewer than 30 closed round trips of all strategies",
            "look at each trade by itself: statistics of so few say nothing");

    private static final long LEAST = 30;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(run.trades().portfolios().stream()
                .filter(each -> each.row() >= Portfolios.FIRST_STRATEGY)
                .mapToLong(each -> each.closed().all().count()).sum());
    }

    static Optional<Finding> judge(long trips) {
        return trips < LEAST
                ? Optional.of(new Finding("there are too few trades for statistics",
                        trips + " closed round trips"))
                : Optional.empty();
    }
}
