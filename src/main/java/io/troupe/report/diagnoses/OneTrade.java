package io.troupe.report.diagnoses;

import io.troupe.model.Money;
import io.troupe.report.analysis.RunAnalysis;
import java.util.Comparator;
import java.util.Optional;

/** A profit that hangs on one trade. */
final class OneTrade implements DiagnosisRule {
    private static final About ABOUT = new About(Gravity.SERIOUS, "one-trade",
            "one round trip above 25 % of the profit",
            "ask whether the strategy meant that trade, and what is left without it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Optional<Finding> examine(RunAnalysis run) {
        return run.trades().largest().stream()
                .max(Comparator.comparingLong(trip -> trip.earnings().profitMicros()))
                .flatMap(trip -> ProfitShare.judge("one trade in "
                        + Texts.name(run.context().data().symbol(trip.asset())) + ", closed "
                        + run.context().data().time(trip.span().lastBar()) + ",",
                        Money.amount(trip.earnings().profitMicros()),
                        run.attribution().fund().house().earnings().total()));
    }
}
