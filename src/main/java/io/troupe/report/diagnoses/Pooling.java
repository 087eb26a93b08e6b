package io.troupe.report.diagnoses;

import io.troupe.model.Money;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** Strategies that trade the same at once. */
final class Pooling implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "pooling",
            "what trading in one saved or cost is above 20 % of the profit before costs",
            "have strategies differ more: that they are dearer or cheaper together says that "
                    + "they crowd into the same trades");

    private static final double MOST = 0.2;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return judge(Money.amount(run.attribution().fund().crossings().poolingMicros()),
                GrossProfit.of(run).gross());
    }

    /** What trading in one saved, below 0 where it cost, and the profit before costs. */
    static Optional<Finding> judge(double pooling, double gross) {
        return gross > 0 && Math.abs(pooling) > MOST * gross
                ? Optional.of(new Finding("strategies crowd into the same trades",
                        Texts.percent(pooling / gross) + " of the profit before costs"))
                : Optional.empty();
    }
}
